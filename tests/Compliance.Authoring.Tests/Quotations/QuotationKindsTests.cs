using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Compliance.Authoring.Quotations;
using Compliance.Diagnostics;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Authoring.Tests.Quotations;

public class QuotationKindsTests
{
    private static IEnumerable<DiagnosticKind> All => QuotationKinds.All;

    [Test]
    public void Each_has_a_code_of_its_own() => All.Select(kind => kind.Code).Should().OnlyHaveUniqueItems().And.OnlyContain(code => code.StartsWith("CP61"));

    [TestCaseSource(nameof(All))]
    public void Both_languages_show_what_was_found(DiagnosticKind kind)
    {
        string[] Places(string text) => [.. Regex.Matches(text, @"\{\w+\}").Select(match => match.Value).Order()];
        Places(kind.Template.Zh).Should().Equal(Places(kind.Template.En));
    }
}
