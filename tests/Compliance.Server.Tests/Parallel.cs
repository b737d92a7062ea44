using NUnit.Framework;

// Servers have folders and ports of their own, and much of a test is waiting.
[assembly: Parallelizable(ParallelScope.Fixtures)]
[assembly: LevelOfParallelism(3)]
