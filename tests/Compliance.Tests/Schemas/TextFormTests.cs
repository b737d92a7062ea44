using System.Collections.Generic;
using System.Linq;
using Compliance.Schemas;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Schemas;

public class TextFormTests
{
    private static readonly Dictionary<string, (TextForm Form, string[] Right, string[] Wrong)> Known = new()
    {
        ["dashed name"] = (TextForm.DashedName, ["a", "construction-waste", "a1-2-b"], ["", "-a", "a-", "a--b", "1a", "A", "a_b", "a b", "é"]),
        ["underscored name"] = (TextForm.UnderscoredName, ["a", "gross_floor_area", "a_1"], ["", "_a", "a_", "a__b", "1a", "A", "a-b"]),
        ["rule in a pack"] = (TextForm.RuleInPack, ["national-2022-53/construction-waste", "a/b"], ["a", "/a", "a/", "a/b/c", "a//b", "A/b"]),
        ["version"] = (TextForm.Version, ["1.0.0", "10.203.123456789", "0.0.9"], ["", "1.0", "1.0.0.0", "01.0.0", "1.0.1234567890", "1..0", "１.0.0", "v1.0.0"]),
        ["code of a finding"] = (TextForm.FindingCode, ["CP6301"], ["CP630", "CP63011", "cp6301", "CPabcd"]),
        ["SHA-256"] = (TextForm.Sha256, [string.Concat(Enumerable.Repeat("09af", 16))], ["09af", string.Concat(Enumerable.Repeat("09AF", 16)), string.Concat(Enumerable.Repeat("09ag", 16))]),
    };

    private static string[] Forms() => [.. Known.Keys];

    [TestCaseSource(nameof(Forms))]
    public void A_right_text_fits_and_a_wrong_one_does_not(string name)
    {
        var (form, right, wrong) = Known[name];
        right.Should().OnlyContain(text => form.Fits(text));
        wrong.Should().NotContain(text => form.Fits(text));
    }

    // To .NET a dollar may stand before a last line break, to an editor it may not.
    [TestCaseSource(nameof(Forms))]
    public void A_line_break_is_part_of_no_form(string name)
    {
        var (form, right, _) = Known[name];
        right.SelectMany(text => new[] { text + "\n", "\n" + text, text + "\r\n" }).Should().NotContain(text => form.Fits(text));
    }
}
