using System;
using System.IO;
using System.Linq;
using BenchmarkDotNet.Running;
using Compliance.Benchmarks.Columns;
using Compliance.Benchmarks.Comparison;
using Compliance.Benchmarks.Live;
using Compliance.Benchmarks.Registers;
using Compliance.Benchmarks.Rete;
using Compliance.Benchmarks.Scalar;
using Compliance.Benchmarks.Start;

if (args is [SqliteOnRegister.Verb, _, _, _])
{
    SqliteOnRegister.Run(args, Console.Out);
    return 0;
}

if (args is [DuckDbOnRegister.Verb, _, _])
{
    DuckDbOnRegister.Run(args, Console.Out);
    return 0;
}

if (args is [ColdLoad.Verb, _])
{
    ColdLoad.Run(args, Console.Out);
    return 0;
}

if (!Arguments.AreThese(args))
{
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
    return 0;
}

if (Arguments.Read(args, [new ScalarPart(), new NRulesPart(), new ColumnsPart(), new RegistersPart(), new LivePart(), new StartPart()]) is not { } asked)
{
    Console.Error.WriteLine(Arguments.Usage);
    return 1;
}

var figures = asked.Only.SelectMany(part => part.Run(Console.Error)).ToList();
var result = $"{Machine.Describe()}\n\n{ResultTable.Write(figures)}";
File.WriteAllText(asked.Output, result);
Console.WriteLine(result);
Console.WriteLine(asked.Output);
return figures.All(figure => !figure.Verdicts.StartsWith("no", StringComparison.Ordinal)) ? 0 : 1;
