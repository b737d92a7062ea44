using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Architecture;

/// <summary>What is shipped lives on the public API of what it builds on; where it sees more, no more than is counted here.</summary>
public class SeamTests
{
    // The tables of a module that name types and members of other modules, and their generic methods.
    private static readonly int[] Tables = [0x01000000, 0x0A000000, 0x2B000000];

    // Enough for any type or method whose arguments are not known here.
    private static readonly Type[] Arguments = [typeof(int), typeof(int), typeof(int)];

    [TestCase("Compliance.Reporting", "Compliance", 0)]
    [TestCase("Compliance.Workbooks", "Compliance", 0)]
    [TestCase("Compliance.Importing", "Compliance", 0)]
    [TestCase("Compliance.Cli", "Compliance.Importing", 0)]
    [TestCase("Compliance.Cli", "Compliance", 0)]
    [TestCase("Compliance.Cli", "Compliance.Workbooks", 0)]
    [TestCase("Compliance.Cli", "Compliance.Authoring", 0)]
    [TestCase("Compliance.Cli", "Compliance.NRules", 0)]
    [TestCase("Compliance.Cli", "Compliance.Reporting", 15)]
    [TestCase("Compliance.NRules", "Compliance", 77)]
    [TestCase("Compliance.Sql", "Compliance", 90)]
    [TestCase("Compliance.Authoring", "Compliance", 157)]
    public void No_more_is_used_that_is_not_public_than_these_many_types_and_members(string user, string used, int most) =>
        NotPublic(Assembly.Load(user), used).Should().HaveCountLessThanOrEqualTo(most);

    private static HashSet<string> NotPublic(Assembly user, string used) => [.. Tables
        .SelectMany(table => Enumerable.Range(table + 1, 0xFFFF).Select(token => Resolve(user.ManifestModule, token)).TakeWhile(found => found.IsThere))
        .Select(found => found.Member)
        .OfType<MemberInfo>()
        .Where(member => (member as Type ?? member.DeclaringType!).Assembly.GetName().Name == used && !IsPublic(member))
        .Select(member => $"{member.DeclaringType}.{member.Name}")];

    private static (bool IsThere, MemberInfo? Member) Resolve(Module module, int token)
    {
        try
        {
            return (true, module.ResolveMember(token, Arguments, Arguments));
        }
        catch (ArgumentOutOfRangeException)
        {
            return (false, null);
        }
        catch (Exception exception) when (exception is ArgumentException or BadImageFormatException or TypeLoadException or MissingMemberException or System.IO.FileNotFoundException or System.Security.VerificationException)
        {
            return (true, null);
        }
    }

    private static bool IsPublic(MemberInfo member) => member switch
    {
        Type type => type.IsVisible,
        MethodBase method => method.DeclaringType!.IsVisible && (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly),
        FieldInfo field => field.DeclaringType!.IsVisible && field.IsPublic,
        _ => true,
    };
}
