using BenchmarkDotNet.Running;

// `dotnet run -c Release --project benchmarks/Compliance.Benchmarks` asks which to run; `-- --filter '*'` runs all.
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
