using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Compliance.Findings;
using FluentAssertions;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using NUnit.Framework;

namespace Compliance.Authoring.Tests.Documentation;

/// <summary>What the documentation shows of a result is one by its schema, whatever is left out of the texts in it.</summary>
public class JsonExampleTests
{
    [TestCaseSource(nameof(Examples))]
    public async Task An_example_of_a_result_is_valid_by_the_schema(string place, string text)
    {
        var schema = await JsonSchema.FromJsonAsync(ResultSchema.Write()).ConfigureAwait(false);

        schema.Validate(text).Select(error => error.ToString()).Should().BeEmpty(place);
    }

    [Test]
    public void There_is_an_example() => Examples().Should().NotBeEmpty();

    private static IEnumerable<TestCaseData> Examples() => MarkdownPage.Linked
        .SelectMany(name => MarkdownPage.Read(name).Blocks)
        .Where(block => block.Language == "json" && IsResult(block.Text))
        .Select(block => new TestCaseData(block.Place, block.Text));

    // A subject by itself, a finding, or the whole: not the settings of an editor, say.
    private static bool IsResult(string text) => text.Contains("\"verdict\"", StringComparison.Ordinal) || (text.Contains("\"schema\"", StringComparison.Ordinal) && JToken.Parse(text) is JObject);
}
