using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace Compliance.Tests.PublicApi;

/// <summary>The attributes that change what a program that uses the API may do, or what its compiler says.</summary>
internal static class ApiAttributes
{
    private static readonly HashSet<string> Shown =
    [
        "FlagsAttribute", "ObsoleteAttribute", "EditorBrowsableAttribute", "TypeConverterAttribute", "AttributeUsageAttribute",
        "AllowNullAttribute", "DisallowNullAttribute", "MaybeNullAttribute", "NotNullAttribute", "MaybeNullWhenAttribute", "NotNullWhenAttribute",
        "NotNullIfNotNullAttribute", "MemberNotNullAttribute", "MemberNotNullWhenAttribute", "DoesNotReturnAttribute", "DoesNotReturnIfAttribute",
    ];

    public static IReadOnlyList<string> Of(MemberInfo member) => Print(member.GetCustomAttributesData());

    public static IReadOnlyList<string> Of(ParameterInfo parameter) => Print(parameter.GetCustomAttributesData());

    private static List<string> Print(IEnumerable<CustomAttributeData> attributes) =>
        [.. attributes.Where(data => Shown.Contains(data.AttributeType.Name)).Select(Print).Order(StringComparer.Ordinal)];

    private static string Print(CustomAttributeData data)
    {
        var name = data.AttributeType.Name[..^"Attribute".Length];
        var arguments = data.ConstructorArguments.Select(argument => Print(argument.Value)).Concat(data.NamedArguments.Select(named => $"{named.MemberName} = {Print(named.TypedValue.Value)}")).ToList();
        return arguments.Count == 0 ? $"[{name}]" : $"[{name}({string.Join(", ", arguments)})]";
    }

    private static string Print(object? value) => value switch
    {
        string text => $"\"{text}\"",
        IEnumerable<CustomAttributeTypedArgument> many => string.Join(", ", many.Select(one => Print(one.Value))),
        _ => $"{value}",
    };
}
