using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Localization;

namespace Compliance.Server.Pages;

/// <summary>Fields for facts, made from the vocabulary.</summary>
internal static class FactFields
{
    /// <summary>What the names of the fields begin with.</summary>
    public const string Prefix = "fact.";

    /// <summary>Writes fields.</summary>
    /// <param name="page">The page.</param>
    /// <param name="facts">The facts, in the order in which they are asked for.</param>
    /// <param name="valueOf">What a field holds.</param>
    /// <param name="wrong">What is wrong, by the names of facts.</param>
    /// <param name="form">What the ids of the fields begin with.</param>
    public static Html Of(PageContext page, IEnumerable<Fact> facts, Func<Fact, string> valueOf, ILookup<string, Diagnostic>? wrong = null, string form = "f") =>
        Html.Of($"""<div class="fields">{Html.Join(facts.Select(fact => Field(page, fact, valueOf(fact), [.. wrong?[fact.Name] ?? []], form)))}</div>""");

    private static Html Field(PageContext page, Fact fact, string value, IReadOnlyList<Diagnostic> wrong, string form)
    {
        var id = $"{form}-{fact.Name}";
        var about = string.Join(" ", new[] { page.Language == Language.English && fact.Unit.Symbol.En.Length > 0 ? fact.Unit.Symbol.En : fact.Unit.Symbol.Zh, fact.About is { } text ? page.Say(text) : "" }.Where(one => one.Length > 0));
        var described = Html.If(about.Length > 0 || wrong.Count > 0, $" aria-describedby=\"{id}-about\"");
        var invalid = Html.If(wrong.Count > 0, $" aria-invalid=\"true\"");
        var input = fact.Type switch
        {
            FactType.Boolean => Select(page, fact, id, value, described, [("true", page.Say("是", "yes")), ("false", page.Say("否", "no"))]),
            FactType.Choice => Select(page, fact, id, value, described, [.. fact.Choices.Select(choice => (choice.Name, page.Say(choice.Label)))]),
            _ => Html.Of($"""<input id="{id}" name="{Prefix}{fact.Name}" value="{value}" autocomplete="off"{described}{invalid}>"""),
        };
        return Html.Of(
            $"""
            <div><label for="{id}">{page.Say(fact.Label)}</label>
            {Html.If(about.Length > 0 || wrong.Count > 0, $"<p class=\"hint\" id=\"{id}-about\">{about}{Html.Join(wrong.Select(one => Html.Of($" <strong class=\"fail\">{one.Message(page.Language)}</strong>")))}</p>")}
            {input}</div>

            """);
    }

    // Several choices that are left open stay one answer of their own.
    private static Html Select(PageContext page, Fact fact, string id, string value, Html described, IReadOnlyList<(string Value, string Label)> choices)
    {
        var all = choices.Prepend(("", page.Say("未说明", "not stated")));
        if (value.Length > 0 && choices.All(choice => choice.Value != value))
            all = all.Append((value, value));
        return Html.Of($"""<select id="{id}" name="{Prefix}{fact.Name}"{described}>{Html.Join(all.Select(one => Html.Of($"<option value=\"{one.Item1}\"{Html.If(one.Item1 == value, $" selected")}>{one.Item2}</option>")))}</select>""");
    }
}
