using System;

namespace DesignReview;

/// <summary>What a line of a script, or of the designer's, asks for.</summary>
internal abstract record Command
{
    private const string WhatIf = "what-if ";

    /// <summary>Reads a line; null where it is empty or a comment.</summary>
    public static Command? Read(string line)
    {
        var text = line.Trim();
        return text switch
        {
            "" => null,
            ['#', ..] => null,
            "undo" => new Undo(),
            "missing" => new ShowMissing(),
            "quit" => new Quit(),
            _ when text.StartsWith(WhatIf, StringComparison.Ordinal) => Of(ReadEdit(text[WhatIf.Length..], isTrial: true), text),
            _ => Of(ReadEdit(text, isTrial: false), text),
        };
    }

    private static Command Of(Edit? edit, string text) => edit is null ? new NotUnderstood(text) : edit;

    // A value may begin with the sign too: construction_waste = <= 380 t.
    private static Edit? ReadEdit(string text, bool isTrial) => text.Split('=', 2) is [var fact, var value]
        ? new Edit(fact.Trim(), value.Trim(), isTrial)
        : null;
}

/// <summary>A fact is stated otherwise, or, where the value is empty, not at all.</summary>
internal sealed record Edit(string Fact, string Value, bool IsTrial) : Command;

/// <summary>The last edit is undone.</summary>
internal sealed record Undo : Command;

/// <summary>Everything that is missing is requested.</summary>
internal sealed record ShowMissing : Command;

/// <summary>Nothing follows.</summary>
internal sealed record Quit : Command;

/// <summary>A line that is none of these.</summary>
internal sealed record NotUnderstood(string Text) : Command;
