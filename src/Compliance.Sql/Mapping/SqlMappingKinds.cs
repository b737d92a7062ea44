using System.Collections.Generic;
using System.Linq;
using Compliance.Diagnostics;

namespace Compliance.Sql.Mapping;

/// <summary>What can be wrong with a mapping: codes <c>CP70xx</c>.</summary>
public static class SqlMappingKinds
{
    /// <summary>The vocabulary has no such kind of subject.</summary>
    public static DiagnosticKind UnknownSubject { get; } = Error("CP7001", "规则包没有主体类型“{found}”：应为 {expected} 之一", "the pack has no kind of subject '{found}': expected one of {expected}");

    /// <summary>The kind has no such fact.</summary>
    public static DiagnosticKind UnknownFact { get; } = Error("CP7002", "“{kind}”没有事实“{found}”", "a {kind} has no fact '{found}'");

    /// <summary>The database has no such table.</summary>
    public static DiagnosticKind UnknownTable { get; } = Error("CP7003", "数据库中没有表“{found}”", "the database has no table '{found}'");

    /// <summary>The table has no such column.</summary>
    public static DiagnosticKind UnknownColumn { get; } = Error("CP7004", "表“{table}”没有列“{found}”", "the table '{table}' has no column '{found}'");

    /// <summary>A column of a type that the fact cannot be read from.</summary>
    public static DiagnosticKind WrongType { get; } = Error("CP7005", "列“{column}”的类型不符：{fact}应为{expected}", "the column '{column}' is of another type: {fact} has to be {expected}");

    /// <summary>A column of binary fractions of which nothing says how many decimals count.</summary>
    public static DiagnosticKind BinaryColumn { get; } = Error("CP7006", "列“{column}”为二进制浮点数，不能精确存放小数：请改为 DECIMAL，或以 decimals 说明有几位小数", "the column '{column}' holds binary fractions, which are no decimals: make it DECIMAL, or say with 'decimals' how many of them count");

    /// <summary>Decimals for a column that has its own.</summary>
    public static DiagnosticKind NeedlessDecimals { get; } = Error("CP7007", "列“{column}”本身就是精确小数：decimals 会将其舍入，请删去", "the column '{column}' is exact as it stands: 'decimals' would round it; take it out");

    /// <summary>A unit in which an end of the domain is no decimal.</summary>
    public static DiagnosticKind UnsuitedUnit { get; } = Error("CP7009", "以“{found}”为单位时，{fact}的取值范围端点不是小数：请在视图中换算为 {expected}", "in {found}, an end of the domain of {fact} is no decimal: convert it to {expected} in a view");

    /// <summary>A word for something that the fact cannot be.</summary>
    public static DiagnosticKind UnknownValue { get; } = Error("CP7010", "“{found}”不是{fact}的取值：应为 {expected}，或 unknown", "'{found}' is no value of {fact}: expected one of {expected}, or unknown");

    /// <summary>A key that facts of another type have.</summary>
    public static DiagnosticKind KeyOfOthers { get; } = Error("CP7011", "{fact}不能使用键“{found}”", "{fact} does not take the key '{found}'");

    /// <summary>Neither a column nor two ends.</summary>
    public static DiagnosticKind NoColumn { get; } = Error("CP7012", "{fact}应写 column，或写 min、max 两者", "{fact} takes either 'column', or both 'min' and 'max'");

    /// <summary>A fact that is named twice, by its name and a label.</summary>
    public static DiagnosticKind FactTwice { get; } = Error("CP7013", "{fact}出现了两次", "{fact} stands here twice");

    /// <summary>Facts that follow from other subjects are read nowhere.</summary>
    public static DiagnosticKind DerivedFact { get; } = Error("CP7014", "{fact}由其他主体推出，不从列中读取", "{fact} follows from other subjects, and is read from no column");

    /// <summary>A number that is not between two others.</summary>
    public static DiagnosticKind BadDecimals { get; } = Error("CP7015", "decimals 为“{found}”：应为 0 至 12 的整数", "'decimals' is '{found}': expected a whole number from 0 to 12");

    /// <summary>A row of the database that has no verdict.</summary>
    public static DiagnosticKind WrongValue { get; } = Error("CP7016", "“{subject}”的{fact}为“{found}”：应为 {expected}；该行不作判定", "{fact} of '{subject}' is '{found}': expected {expected}; the row has no verdict");

    /// <summary>An id of several rows of the database.</summary>
    public static DiagnosticKind DuplicateRow { get; } = Error("CP5002", "{kind}“{found}”重复：表“{table}”中有 {times} 行；整个登记表不作判定", "duplicate {kind} '{found}': the table '{table}' has {times} rows of it, and nothing of the register is decided");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<DiagnosticKind> All { get; } = [.. typeof(SqlMappingKinds).GetProperties()
        .Where(property => property.PropertyType == typeof(DiagnosticKind))
        .Select(property => (DiagnosticKind)property.GetValue(null)!)];

    private static DiagnosticKind Error(string code, string zh, string en) => new(code, Severity.Error, zh, en);
}
