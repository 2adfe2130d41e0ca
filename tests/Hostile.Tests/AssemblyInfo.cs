// The tests measure memory and time, which others at the same time would spoil.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
