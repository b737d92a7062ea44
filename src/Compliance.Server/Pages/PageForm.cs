using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.AspNetCore.Http;

namespace Compliance.Server.Pages;

/// <summary>What was typed into a form.</summary>
internal static class PageForm
{
    /// <summary>A field, trimmed; null where it is empty.</summary>
    public static string? Field(this IFormCollection form, string name) => form[name].ToString().Trim() is { Length: > 0 } text ? text : null;

    /// <summary>The fields of facts, by the names of the facts.</summary>
    public static IReadOnlyDictionary<string, string> Facts(this IFormCollection form) =>
        form.Where(field => field.Key.StartsWith(FactFields.Prefix, StringComparison.Ordinal)).ToDictionary(field => field.Key[FactFields.Prefix.Length..], field => field.Value.ToString().Trim());
}
