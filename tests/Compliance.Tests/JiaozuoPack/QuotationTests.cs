using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using Compliance.Packs;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.JiaozuoPack;

/// <summary>The pack quotes the plan as it was issued, word for word.</summary>
public class QuotationTests
{
    private static readonly string Plan = WithoutWhiteSpace(File.ReadAllText(Repository.PathOf(ShippedPack.Pack.Instrument.Text!.Split('/'))));

    private static IEnumerable<Clause> Clauses =>
        ShippedPack.Pack.Rules.SelectMany(rule => rule.Clauses).Concat(ShippedPack.Pack.Checklist.Select(item => item.Clause));

    [Test]
    public void The_plan_is_the_file_that_the_pack_was_written_from()
    {
        var bytes = File.ReadAllBytes(Repository.PathOf(ShippedPack.Pack.Instrument.Text!.Split('/')));
        System.Convert.ToHexStringLower(SHA256.HashData(bytes)).Should().Be(ShippedPack.Pack.Instrument.Sha256);
    }

    // The file breaks its lines inside sentences, so white space says nothing.
    [Test]
    public void Every_quotation_stands_in_the_plan() =>
        Clauses.Where(clause => !Plan.Contains(clause.Quote, System.StringComparison.Ordinal)).Select(clause => clause.ToString()).Should().BeEmpty();

    [Test]
    public void No_quotation_has_white_space_or_is_empty() =>
        Clauses.Where(clause => clause.Quote.Length == 0 || clause.Quote != WithoutWhiteSpace(clause.Quote)).Should().BeEmpty();

    private static string WithoutWhiteSpace(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
}
