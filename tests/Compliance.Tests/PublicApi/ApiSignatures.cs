using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;

namespace Compliance.Tests.PublicApi;

/// <summary>Writes the declarations of types and members.</summary>
internal static class ApiSignatures
{
    public static bool IsDelegate(Type type) => type.BaseType?.FullName == "System.MulticastDelegate";

    public static string Of(Type type)
    {
        var name = NullableTypes.Name(type, type);
        if (IsDelegate(type))
            return $"public delegate {Of(type.GetMethod("Invoke")!)}".Replace("public abstract", "", StringComparison.Ordinal) + $" // {name}";
        if (type.IsEnum)
            return $"public enum {name} : {NullableTypes.Name(type.GetEnumUnderlyingType(), type)}";

        var kind = type.IsInterface ? "interface"
            : type.IsValueType ? (Has(type, "IsReadOnlyAttribute") ? "readonly " : "") + (type.IsByRefLike ? "ref struct" : "struct")
            : (type.IsAbstract && type.IsSealed ? "static " : type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "") + "class";
        var bases = new List<string>();
        if (type.BaseType is { } parent && parent.FullName is not ("System.Object" or "System.ValueType"))
            bases.Add(NullableTypes.Name(parent, type));

        // Of the interfaces those that the others do not bring along.
        var interfaces = type.GetInterfaces();
        bases.AddRange(interfaces
            .Where(one => one.IsPublic || one.IsNestedPublic || one.IsGenericType)
            .Where(one => !interfaces.Any(other => other != one && other.GetInterfaces().Contains(one)) && type.BaseType?.GetInterfaces().Contains(one) != true)
            .Select(one => NullableTypes.Name(one, type))
            .Order(StringComparer.Ordinal));
        return $"public {kind} {name}{(bases.Count == 0 ? "" : " : " + string.Join(", ", bases))}{Constraints(type.GetGenericArguments(), type)}";
    }

    public static string Of(FieldInfo field)
    {
        var value = field.IsLiteral ? " = " + Constant(field.GetRawConstantValue()) : "";
        var words = field.IsLiteral ? "const " : (field.IsStatic ? "static " : "") + (field.IsInitOnly ? "readonly " : "");
        return $"{(field.IsPublic ? "public" : "protected")} {words}{NullableTypes.Name(field.FieldType, field)} {field.Name}{value}";
    }

    public static string Of(ConstructorInfo constructor) =>
        $"{Words(constructor)}{Plain(constructor.DeclaringType!.Name)}({Parameters(constructor)})";

    public static string Of(PropertyInfo property)
    {
        var accessors = property.GetAccessors(nonPublic: true).Where(ApiPrinter.IsVisible).ToList();
        var index = property.GetIndexParameters();
        var name = index.Length == 0 ? property.Name : $"this[{string.Join(", ", index.Select(Of))}]";
        var get = property.GetMethod is { } getter && accessors.Contains(getter) ? "get; " : "";
        var set = property.SetMethod is { } setter && accessors.Contains(setter) ? (IsInit(setter) ? "init; " : "set; ") : "";
        return $"{Words(accessors[0])}{NullableTypes.Name(property.PropertyType, property)} {name} {{ {get}{set}}}";
    }

    public static string Of(EventInfo @event) =>
        $"{Words(@event.AddMethod!)}event {NullableTypes.Name(@event.EventHandlerType!, @event)} {@event.Name}";

    public static string Of(MethodInfo method)
    {
        var generic = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(argument => argument.Name))}>" : "";
        var result = NullableTypes.Name(method.ReturnType, method.ReturnParameter);
        return $"{Words(method)}{result} {method.Name}{generic}({Parameters(method)}){Constraints(method.GetGenericArguments(), method)}";
    }

    private static string Words(MethodBase method)
    {
        var access = method.IsPublic ? "public " : "protected ";
        if (method.DeclaringType!.IsInterface)
            return "";
        if (method.IsStatic)
            return access + "static ";
        if (method.IsAbstract)
            return access + "abstract ";
        if (!method.IsVirtual)
            return access;

        // A method that an interface asks for is virtual and final, which no program sees.
        var isNew = (method.Attributes & MethodAttributes.NewSlot) != 0;
        return access + (isNew ? (method.IsFinal ? "" : "virtual ") : method.IsFinal ? "sealed override " : "override ");
    }

    private static string Parameters(MethodBase method)
    {
        var isExtension = Has(method, "ExtensionAttribute");
        return (isExtension ? "this " : "") + string.Join(", ", method.GetParameters().Select(Of));
    }

    private static string Of(ParameterInfo parameter)
    {
        var attributes = string.Concat(ApiAttributes.Of(parameter).Select(attribute => attribute + " "));
        var way = parameter.IsOut ? "out " : !parameter.ParameterType.IsByRef ? "" : parameter.IsIn ? "in " : "ref ";
        var many = Has(parameter, "ParamArrayAttribute") || Has(parameter, "ParamCollectionAttribute") ? "params " : "";
        var isDefault = parameter.HasDefaultValue && parameter.RawDefaultValue is null && parameter.ParameterType is { IsValueType: true, IsGenericType: false };
        var value = !parameter.HasDefaultValue ? "" : isDefault ? " = default" : " = " + Constant(parameter.RawDefaultValue);
        return $"{attributes}{many}{way}{NullableTypes.Name(parameter.ParameterType, parameter)} {parameter.Name}{value}";
    }

    private static string Constraints(IEnumerable<Type> arguments, MemberInfo place)
    {
        var text = "";
        foreach (var argument in arguments)
        {
            var all = argument.GetGenericParameterConstraints().Where(type => type.FullName != "System.ValueType").Select(type => NullableTypes.Name(type, place)).ToList();
            var attributes = argument.GenericParameterAttributes;
            if ((attributes & GenericParameterAttributes.NotNullableValueTypeConstraint) != 0)
                all.Insert(0, "struct");
            else if ((attributes & GenericParameterAttributes.ReferenceTypeConstraint) != 0)
                all.Insert(0, "class");
            else if ((attributes & GenericParameterAttributes.DefaultConstructorConstraint) != 0)
                all.Add("new()");
            if (all.Count > 0)
                text += $" where {argument.Name} : {string.Join(", ", all)}";
        }

        return text;
    }

    private static string Constant(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static bool IsInit(MethodInfo setter) =>
        setter.ReturnParameter.GetRequiredCustomModifiers().Any(modifier => modifier.Name == "IsExternalInit");

    private static bool Has(MemberInfo member, string attribute) => member.GetCustomAttributesData().Any(data => data.AttributeType.Name == attribute);

    private static bool Has(ParameterInfo parameter, string attribute) => parameter.GetCustomAttributesData().Any(data => data.AttributeType.Name == attribute);

    private static string Plain(string name) => name.Split('`')[0];
}
