using System;
using System.IO;
using Compliance.Compilation;
using Compliance.Registers;
using Compliance.Sessions;
using Compliance.Tests.JiaozuoPack;
using Compliance.Tests.Samples;
using Compliance.Values;
using FluentAssertions;
using NUnit.Framework;
using RegisterGenerator;

namespace Compliance.Tests.Registers;

/// <summary>What a register in columns allocates. It is counted over the whole process, in which nothing else may run.</summary>
[Category("Slow")]
[NonParallelizable]
public class RegisterAllocationTests
{
    // Evaluated where it is counted, a row that was not requested costs no object of its own.
    [Test]
    public void A_row_that_nobody_asks_for_allocates_next_to_nothing()
    {
        const int Rows = 20_000;
        var (some, more) = (Allocated(Rows), Allocated(2 * Rows));
        ((more - some) / Rows).Should().BeLessThan(400, "of estimates and cells that are seen for the first time; a subject takes over 1,000");
    }

    private static long Allocated(int rows)
    {
        using var folder = new TemporaryFolder();
        var file = folder.PathOf("register.csv");
        using (var output = File.Create(file))
            Register.Write(output, rows, 7);
        var kernel = new RegisterKernel(CompiledPlan.Compile(ShippedPack.Pack), new EvaluationOptions(new CalendarDate(2026, 11, 22)));
        void Evaluate() => kernel.Evaluate(file, _ => false, _ => { });

        Evaluate();
        var before = GC.GetTotalAllocatedBytes(precise: true);
        Evaluate();
        return GC.GetTotalAllocatedBytes(precise: true) - before;
    }
}
