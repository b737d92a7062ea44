using System;
using System.Linq;
using Compliance.Authoring.Testing.Mutation;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Authoring.Tests.Testing;

public class MutationTests
{
    [Test]
    public void Every_change_of_a_shipped_rule_is_noticed_by_a_case_beside_it()
    {
        var results = MutationRunner.Run(ShippedPack.Pack);

        Console.WriteLine($"{results.Sum(r => r.Killed)} killed, {results.Sum(r => r.Equivalent.Count)} equivalent");
        foreach (var e in results.SelectMany(r => r.Equivalent)) Console.WriteLine("EQ " + e.Original.Id + " " + e);
        foreach (var e in results.SelectMany(r => r.Survivors)) Console.WriteLine("SV " + e.Original.Id + " " + e);
        results.SelectMany(result => result.Survivors).Select(mutant => $"{mutant.Span}: {mutant.Original.Id}: {mutant}").Should().BeEmpty();
    }
}
