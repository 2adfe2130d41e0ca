// What is measured must not share the processors with another test.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
