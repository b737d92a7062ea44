using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Compliance.Schemas;
using Compliance.Tests.Text;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Schemas;

/// <summary>Readers hold a text to a form by code, editors by its expression: they have to take the same texts.</summary>
public class TextFormTests
{
    private const string Characters = "az09AZfgCP-_./ \né０";

    private static readonly Dictionary<string, (TextForm Form, string[] Right)> Known = new()
    {
        ["dashed name"] = (TextForm.DashedName, ["construction-waste", "a1-2-b"]),
        ["underscored name"] = (TextForm.UnderscoredName, ["gross_floor_area", "a_1"]),
        ["rule in a pack"] = (TextForm.RuleInPack, ["national-2022-53/construction-waste", "a/b"]),
        ["version"] = (TextForm.Version, ["1.0.0", "10.203.123456789", "0.0.9"]),
        ["code of a finding"] = (TextForm.FindingCode, ["CP6301"]),
        ["SHA-256"] = (TextForm.Sha256, [string.Concat(Enumerable.Repeat("09af", 16))]),
    };

    private static string[] Forms() => [.. Known.Keys];

    [TestCaseSource(nameof(Forms))]
    public void A_text_one_edit_or_two_from_a_right_one_fits_where_the_expression_matches_it(string name)
    {
        var (form, right) = Known[name];
        var expression = new Regex(form.Expression, RegexOptions.CultureInvariant);
        foreach (var text in right.SelectMany(text => text.Length > 20 ? Edits.Of(text, Characters) : Edits.Of(text, Characters).SelectMany(edited => Edits.Of(edited, Characters))).Concat(right).Distinct())
            form.Fits(text).Should().Be(expression.IsMatch(text) && !text.EndsWith('\n'), $"{text} is what it is");
        right.Should().OnlyContain(text => form.Fits(text));
    }

    [TestCaseSource(nameof(Forms))]
    public void A_short_text_of_any_characters_fits_where_the_expression_matches_it(string name)
    {
        var form = Known[name].Form;
        var expression = new Regex(form.Expression, RegexOptions.CultureInvariant);
        IEnumerable<string> texts = [""];
        for (var length = 0; length <= 4; length++, texts = texts.SelectMany(text => Characters.Select(next => text + next)))
            texts.Where(text => form.Fits(text) != (expression.IsMatch(text) && !text.EndsWith('\n'))).Should().BeEmpty();
    }
}
