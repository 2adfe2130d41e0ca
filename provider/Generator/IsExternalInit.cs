namespace System.Runtime.CompilerServices;

// Records need it, and the framework that compilers load generators on lacks it.
internal static class IsExternalInit;
