using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text;

namespace Compliance.Tests.PublicApi;

/// <summary>Prints what a program can use of an assembly, in C#'s words and in the order of names: a change of it is a change of the text.</summary>
internal static class ApiPrinter
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Print(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var space in assembly.GetExportedTypes().GroupBy(type => type.Namespace).OrderBy(space => space.Key, StringComparer.Ordinal))
        {
            text.Append(text.Length == 0 ? "" : "\n").Append("namespace ").Append(space.Key).Append('\n');
            foreach (var type in space.OrderBy(type => type.FullName, StringComparer.Ordinal))
                Print(type, text);
        }

        return text.ToString();
    }

    private static void Print(Type type, StringBuilder text)
    {
        text.Append('\n');
        foreach (var attribute in ApiAttributes.Of(type))
            text.Append("  ").Append(attribute).Append('\n');
        text.Append("  ").Append(ApiSignatures.Of(type)).Append('\n');
        if (ApiSignatures.IsDelegate(type))
            return;

        foreach (var (signature, attributes) in Members(type))
        {
            foreach (var attribute in attributes)
                text.Append("    ").Append(attribute).Append('\n');
            text.Append("    ").Append(signature).Append('\n');
        }
    }

    private static IEnumerable<(string Signature, IReadOnlyList<string> Attributes)> Members(Type type)
    {
        // The values of an enumeration in the order of the numbers, which are part of the API.
        if (type.IsEnum)
        {
            return type.GetFields(BindingFlags.Public | BindingFlags.Static)
                .OrderBy(field => Convert.ToInt64(field.GetRawConstantValue(), null))
                .Select(field => ($"{field.Name} = {field.GetRawConstantValue()}", ApiAttributes.Of(field)));
        }

        var fields = type.GetFields(Declared).Where(field => IsVisible(field.Attributes)).Select(field => (field.Name, ApiSignatures.Of(field), ApiAttributes.Of(field)));
        var constructors = type.GetConstructors(Declared).Where(IsVisible).Select(constructor => ("", ApiSignatures.Of(constructor), ApiAttributes.Of(constructor)));
        var properties = type.GetProperties(Declared).Where(property => property.GetAccessors(nonPublic: true).Any(IsVisible)).Select(property => (property.Name, ApiSignatures.Of(property), ApiAttributes.Of(property)));
        var events = type.GetEvents(Declared).Where(@event => IsVisible(@event.AddMethod!)).Select(@event => (@event.Name, ApiSignatures.Of(@event), ApiAttributes.Of(@event)));
        var methods = type.GetMethods(Declared).Where(method => IsVisible(method) && !IsAccessor(method) && method.Name[0] != '<').Select(method => (method.Name, ApiSignatures.Of(method), ApiAttributes.Of(method)));
        return fields.Concat(constructors).Concat(properties).Concat(events).Concat(methods)
            .OrderBy(member => member.Item1, StringComparer.Ordinal)
            .ThenBy(member => member.Item2, StringComparer.Ordinal)
            .Select(member => (member.Item2, member.Item3));
    }

    internal static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsVisible(FieldAttributes attributes) =>
        (attributes & FieldAttributes.FieldAccessMask) is FieldAttributes.Public or FieldAttributes.Family or FieldAttributes.FamORAssem;

    private static bool IsAccessor(MethodInfo method) => method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal);
}
