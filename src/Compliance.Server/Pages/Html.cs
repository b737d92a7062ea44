using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;

namespace Compliance.Server.Pages;

/// <summary>Markup. What is put into it is escaped, unless it is markup itself.</summary>
/// <param name="Markup">The markup.</param>
internal readonly record struct Html(string Markup)
{
    /// <summary>Nothing.</summary>
    public static Html Empty { get; } = new("");

    /// <summary>Markup with texts in it, each escaped.</summary>
    public static Html Of(HtmlHandler markup) => new(markup.ToString());

    /// <summary>Several, one behind the other.</summary>
    public static Html Join(IEnumerable<Html> parts) => new(string.Concat(parts.Select(part => part.Markup)));

    /// <summary>Something where a condition holds; else nothing.</summary>
    public static Html If(bool condition, [InterpolatedStringHandlerArgument(nameof(condition))] HtmlHandler markup) => Of(markup);

    public override string ToString() => Markup ?? "";
}
