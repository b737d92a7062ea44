using System.Collections.Generic;
using System.Linq;
using Compliance.Localization;

namespace Compliance.Schemas;

/// <summary>
/// The shape of a value in a file. A reader checks a file against it, and the JSON Schemas that editors use are written
/// from it: one description, so that neither can drift from the other.
/// </summary>
internal abstract record Shape
{
    /// <summary>What an editor shows beside the value.</summary>
    public string? Description { get; init; }
}

/// <summary>A text, number, date or Boolean: anything without parts.</summary>
/// <param name="Expected">What is expected, in words for a message.</param>
/// <param name="Pattern">A regular expression that every right text matches, for editors; null where the reader alone can tell.</param>
internal sealed record ScalarShape(string Expected, string? Pattern = null) : Shape
{
    /// <summary>A text of a form that readers hold it to.</summary>
    public ScalarShape(string expected, TextForm form)
        : this(expected, form.Expression) => Form = form;

    /// <summary>The form that readers hold a text to; null where they look at it more closely.</summary>
    public TextForm? Form { get; }

    /// <summary>What is expected, in Chinese.</summary>
    public string? Chinese { get; init; }

    /// <summary>What is expected, in both languages.</summary>
    public LocalizedText ExpectedText => new(Chinese ?? Expected, Expected);

    /// <summary>What an editor may take the value for. Readers take every scalar as text and do not ask.</summary>
    public ScalarTypes Types { get; init; } = Pattern is null ? ScalarTypes.Stated : ScalarTypes.Text;
}

/// <summary>One of a few words.</summary>
internal sealed record WordShape(IReadOnlyList<string> Words) : Shape;

/// <summary>A list.</summary>
internal sealed record ListShape(Shape Item, bool NeedsOne = false) : Shape;

/// <summary>A mapping with fixed keys.</summary>
internal sealed record ObjectShape(IReadOnlyList<KeyShape> Keys, bool NeedsOne = false) : Shape
{
    public IEnumerable<string> Names => Keys.Select(key => key.Name);

    public bool Has(string name)
    {
        for (var i = 0; i < Keys.Count; i++)
        {
            if (Keys[i].Name == name)
                return true;
        }

        return false;
    }

    /// <summary>Whether other keys may stand beside these.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Sets of keys: all keys of one set are there, and none that only the others have. Empty where the keys do not depend on each other.</summary>
    public IReadOnlyList<string[]> Alternatives { get; init; } = [];

    /// <summary>Keys that may be used with a set that does not have them, whatever the other sets say.</summary>
    public IReadOnlyList<string> Companions { get; init; } = [];

    /// <summary>The same mapping with another value for one of its keys.</summary>
    public ObjectShape With(string name, Shape value) => this with
    {
        Keys = [.. Keys.Select(key => key.Name == name ? key with { Value = value with { Description = value.Description ?? key.Value.Description } } : key)],
    };
}

/// <summary>A mapping whose keys are names of the writer's own, or names from elsewhere.</summary>
internal sealed record MapShape(Shape Value, TextForm? KeyForm = null, bool NeedsOne = false) : Shape;

/// <summary>One of several shapes.</summary>
internal sealed record AnyShape(IReadOnlyList<Shape> Options) : Shape;

/// <summary>A shape under a name, so that a schema says it once however often it is met. What describes it is said of <paramref name="Value"/>.</summary>
internal sealed record NamedShape(string Name, Shape Value) : Shape;

/// <summary>A key of a mapping.</summary>
internal sealed record KeyShape(string Name, Shape Value, bool IsRequired = false)
{
    public static KeyShape Required(string name, Shape value) => new(name, value, IsRequired: true);

    public static KeyShape Optional(string name, Shape value) => new(name, value);
}
