using NUnit.Framework;

// Pages, workbooks, prints and pictures wait for programs of their own; more at once than there are processors only wait for each other.
[assembly: Parallelizable(ParallelScope.Fixtures)]
[assembly: LevelOfParallelism(2)]
