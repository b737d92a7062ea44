using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;
using Compliance.Packs;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Architecture;

/// <summary>What a host sees never changes under it, and says what it is.</summary>
public class PublicTypesTests
{
    private static readonly Type[] Types = typeof(RulePack).Assembly.GetExportedTypes();

    [Test]
    public void No_property_can_be_set_after_its_object_is_made() => Types
        .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
        .Where(property => property.SetMethod is { IsPublic: true } setter && !IsInit(setter))
        .Select(Name)
        .Should().BeEmpty();

    [Test]
    public void No_field_is_public() => Types
        .Where(type => !type.IsEnum)
        .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
        .Where(field => !field.IsLiteral)
        .Select(Name)
        .Should().BeEmpty();

    [Test]
    public void Nothing_hands_out_an_array_or_a_list_that_could_be_changed() => Types
        .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
        .Where(property => IsChangeable(property.PropertyType))
        .Select(Name)
        .Should().BeEmpty();

    [Test]
    public void Every_class_is_abstract_sealed_or_an_exception_and_so_cannot_be_changed_by_a_derived_one() => Types
        .Where(type => type.IsClass && !type.IsAbstract && !type.IsSealed)
        .Select(type => type.FullName)
        .Should().BeEmpty();

    [Test]
    public void Every_type_is_documented()
    {
        var documentation = XDocument.Load(Path.ChangeExtension(typeof(RulePack).Assembly.Location, ".xml"));
        var documented = documentation.Descendants("member")
            .Where(member => member.Element("summary")?.Value.Trim().Length > 0)
            .Select(member => member.Attribute("name")!.Value)
            .ToHashSet();
        Types.Select(type => $"T:{type.FullName!.Replace('+', '.')}").Except(documented).Should().BeEmpty();
    }

    private static bool IsInit(MethodInfo setter) => setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static bool IsChangeable(Type type) => type.IsArray
        || (type.IsGenericType && new[] { typeof(List<>), typeof(IList<>), typeof(Dictionary<,>), typeof(IDictionary<,>), typeof(HashSet<>), typeof(ICollection<>) }.Contains(type.GetGenericTypeDefinition()));

    private static string Name(MemberInfo member) => $"{member.DeclaringType!.Name}.{member.Name}";
}
