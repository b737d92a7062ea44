using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Findings;
using Compliance.Packs;
using Compliance.Sql.Syntax;
using Compliance.Sql.Tests.Databases;
using Compliance.Values;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Sql.Tests.Equality;

/// <summary>Every kind of small change to what is written is noticed by the comparison with the kernel.</summary>
public class MutantTests
{
    private const int Worlds = 6;

    private static readonly (string Name, Func<SqlExpression, SqlExpression?> Change)[] Mutations =
    [
        ("at most is less", one => one is BinaryOperation { Operator: SqlOperator.AtMost } binary ? binary with { Operator = SqlOperator.Less } : null),
        ("less is at most", one => one is BinaryOperation { Operator: SqlOperator.Less } binary ? binary with { Operator = SqlOperator.AtMost } : null),
        ("sides exchanged", one => one is BinaryOperation { Operator: SqlOperator.AtMost or SqlOperator.Less } binary ? binary with { Left = binary.Right, Right = binary.Left } : null),
        ("and is or", one => one is Junction { IsAll: true } all ? all with { IsAll = false } : null),
        ("or is and", one => one is Junction { IsAll: false } any ? any with { IsAll = true } : null),
        ("one more", one => one is BinaryOperation { Operator: SqlOperator.AtMost or SqlOperator.Less, Left: WholeLiteral left } binary ? binary with { Left = new WholeLiteral(left.Value + 1) } : null),
        ("one less", one => one is BinaryOperation { Operator: SqlOperator.AtMost or SqlOperator.Less, Right: WholeLiteral right } binary ? binary with { Right = new WholeLiteral(right.Value - 1) } : null),
        ("plus is minus", one => one is BinaryOperation { Operator: SqlOperator.Plus } binary ? binary with { Operator = SqlOperator.Minus } : null),
        ("minus is plus", one => one is BinaryOperation { Operator: SqlOperator.Minus } binary ? binary with { Operator = SqlOperator.Plus } : null),
        ("times is plus", one => one is BinaryOperation { Operator: SqlOperator.Times } binary ? binary with { Operator = SqlOperator.Plus } : null),
        ("the first branch is gone", one => one is CaseExpression cases ? SqlSyntax.Case(cases.Branches.Skip(1), cases.Otherwise) : null),
        ("the first branch is last", one => one is CaseExpression { Branches.Count: > 1 } cases ? cases with { Branches = [.. cases.Branches.Skip(1), cases.Branches[0]] } : null),
        ("one bit fewer", one => one is BinaryOperation { Operator: SqlOperator.BitAnd, Right: WholeLiteral bits } binary ? binary with { Right = new WholeLiteral(bits.Value & (bits.Value - 1)) } : null),
        ("null is not null", one => one is NullTest test ? test with { IsNull = !test.IsNull } : null),
    ];

    private static IEnumerable<string> Names => Mutations.Select(mutation => mutation.Name);

    [TestCaseSource(nameof(Names))]
    public void A_change_is_noticed(string name)
    {
        var change = Mutations.Single(mutation => mutation.Name == name).Change;
        using var database = new DuckDbInProcess();
        for (var seed = 1; seed <= Worlds; seed++)
        {
            if (IsNoticed(new SqlWorld(seed, subjects: 150, isDated: seed % 2 == 0), database, change))
                return;
        }

        Assert.Fail($"Nothing of {Worlds} worlds tells that {name}.");
    }

    private static bool IsNoticed(SqlWorld world, DuckDbInProcess database, Func<SqlExpression, SqlExpression?> change)
    {
        world.Write(database);
        var plan = SqlPlan.Compile(world.Pack, world.Kind, database.Dialect, world.Mapping, new SqlPlanOptions { Today = new CalendarDate(2026, 11, 22) });
        string query;
        try
        {
            query = plan.VerdictsBy((_, verdict) => Mutant.Of(verdict, change));
        }
        catch (ArgumentOutOfRangeException)
        {
            return false;
        }

        Dictionary<string, string?[]> rows;
        try
        {
            rows = database.Read(query).ToDictionary(row => row[0]!);
        }
        catch (System.Data.Common.DbException)
        {
            // The database itself notices it.
            return true;
        }

        return world.Subjects.Where(subject => rows.ContainsKey(subject.Id)).Any(subject => plan.Rules
            .Where((rule, i) => rows[subject.Id][i + 1] != ((int)Expected(rule, subject)).ToString(System.Globalization.CultureInfo.InvariantCulture))
            .Any());
    }

    private static Verdict Expected(Rule rule, Descriptors.Subject subject) => ExactVerdict.Evaluate(rule, subject, subject.Date!.Value, portfolio: null);
}
