using NUnit.Framework;

// Pages, workbooks, prints and pictures wait for programs of their own.
[assembly: Parallelizable(ParallelScope.Fixtures)]
[assembly: LevelOfParallelism(4)]
