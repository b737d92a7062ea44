using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace Compliance.Tests.PublicApi;

/// <summary>Writes the names of types with the question marks that the compiler left in attributes.</summary>
internal static class NullableTypes
{
    private static readonly Dictionary<string, string> Keywords = new()
    {
        ["System.Object"] = "object",
        ["System.String"] = "string",
        ["System.Boolean"] = "bool",
        ["System.Void"] = "void",
        ["System.Char"] = "char",
        ["System.Byte"] = "byte",
        ["System.Int16"] = "short",
        ["System.Int32"] = "int",
        ["System.Int64"] = "long",
        ["System.UInt32"] = "uint",
        ["System.UInt64"] = "ulong",
        ["System.Double"] = "double",
        ["System.Single"] = "float",
        ["System.Decimal"] = "decimal",
    };

    public static string Name(Type type, MemberInfo place) => Name(type, new Flags(place.GetCustomAttributesData(), Context(place)));

    public static string Name(Type type, ParameterInfo place) => Name(type, new Flags(place.GetCustomAttributesData(), Context(place.Member)));

    // One flag for each reference type and type parameter, from the outermost inwards; 2 says that it may be null.
    private static string Name(Type type, Flags flags)
    {
        if (type.IsByRef)
            return Name(type.GetElementType()!, flags);
        if (type.IsArray)
        {
            var mark = flags.Next();
            return $"{Name(type.GetElementType()!, flags)}[{new string(',', type.GetArrayRank() - 1)}]{mark}";
        }

        if (type.IsGenericParameter)
            return type.Name + flags.Next();
        if (type.IsGenericType && type.GetGenericTypeDefinition().FullName == "System.Nullable`1")
            return Name(type.GetGenericArguments()[0], flags) + "?";

        var own = !type.IsValueType || type.IsGenericType ? flags.Next() : "";
        var arguments = type.GetGenericArguments();
        var name = Keywords.TryGetValue(type.FullName ?? "", out var keyword) ? keyword : Full(type);
        return arguments.Length == 0
            ? name + own
            : $"{name}<{string.Join(", ", arguments.Select(argument => Name(argument, flags)))}>{own}";
    }

    // The project's own names and the framework's are written without their namespaces.
    private static string Full(Type type)
    {
        var name = (type.IsNested ? Full(type.DeclaringType!) + "." : "") + type.Name.Split('`')[0];
        return type.IsNested || type.Namespace is null || type.Namespace.Split('.')[0] is "System" or "Compliance" ? name : $"{type.Namespace}.{name}";
    }

    private static byte Context(MemberInfo? member)
    {
        for (; member is not null; member = member.DeclaringType)
        {
            if (member.GetCustomAttributesData().FirstOrDefault(data => data.AttributeType.Name == "NullableContextAttribute") is { } context)
                return (byte)context.ConstructorArguments[0].Value!;

            // What holds for a property's accessors is said of each.
            if (member is PropertyInfo property && property.GetAccessors(nonPublic: true).FirstOrDefault() is { } accessor
                && accessor.GetCustomAttributesData().FirstOrDefault(data => data.AttributeType.Name == "NullableContextAttribute") is { } ofAccessor)
                return (byte)ofAccessor.ConstructorArguments[0].Value!;
        }

        return 0;
    }

    private sealed class Flags
    {
        private readonly byte[] _flags;
        private int _next;

        public Flags(IEnumerable<CustomAttributeData> attributes, byte context)
        {
            var argument = attributes.FirstOrDefault(data => data.AttributeType.Name == "NullableAttribute")?.ConstructorArguments[0].Value;
            _flags = argument switch
            {
                byte one => [one],
                IEnumerable<CustomAttributeTypedArgument> many => [.. many.Select(flag => (byte)flag.Value!)],
                _ => [context],
            };
        }

        public string Next() => (_flags.Length == 1 ? _flags[0] : _flags[_next++]) == 2 ? "?" : "";
    }
}
