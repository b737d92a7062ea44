using Compliance.Diagnostics;

namespace Compliance.Authoring.Analysis;

/// <summary>What can be wrong with rules by themselves and beside one another: codes <c>CP62xx</c>.</summary>
public static class AnalysisKinds
{
    /// <summary>No subject that the vocabulary allows meets the condition.</summary>
    public static DiagnosticKind NeverApplies { get; } = Error("CP6201", "规则永远不适用：没有任何对象能同时满足 {core}", "the rule can never apply: nothing can meet {core}");

    /// <summary>Whatever it applies to meets the limit.</summary>
    public static DiagnosticKind NeverFails { get; } = Error("CP6202", "自 {from} 起规则不可能不符合：凡适用的对象必然满足 {limit}", "from {from} on the rule can never fail: whatever it applies to meets {limit}");

    /// <summary>Nothing that it applies to meets the limit.</summary>
    public static DiagnosticKind NeverPasses { get; } = Error("CP6203", "自 {from} 起规则不可能符合：凡适用的对象都无法满足 {limit}", "from {from} on the rule can never be met: nothing that it applies to meets {limit}");

    /// <summary>Another rule asks for all that this one does, of everything that it applies to, on every date.</summary>
    public static DiagnosticKind Implied { get; } = Warning("CP6204", "规则已为“{other}”所涵盖：凡其适用之处后者也适用，满足后者即满足它，任何日期皆然", "the rule is implied by '{other}': that one applies wherever this one does, and a subject that meets that one meets this one, on every date");

    /// <summary>Something that both rules apply to cannot meet both.</summary>
    public static DiagnosticKind Contradiction { get; } = Error("CP6205", "与“{other}”矛盾：自 {from} 起两条规则同时适用时无法同时满足。本条：{own_clause}；该条：{other_clause}", "it contradicts '{other}': from {from} on, what both apply to cannot meet both. This one: {own_clause}; that one: {other_clause}");

    /// <summary>A later limit asks for less.</summary>
    public static DiagnosticKind Loosens { get; } = Warning("CP6206", "限值放宽：自 {from} 起为 {found}，比此前的 {earlier} 宽", "the limit loosens: from {from} on it is {found}, which asks for less than {earlier} before");

    /// <summary>A limit that binds before there was an instrument.</summary>
    public static DiagnosticKind BindsBeforeIssued { get; } = Error("CP6207", "限值自 {found} 起约束，早于文件印发或施行之日 {expected}", "the limit binds from {found}, before the instrument was issued or came into force on {expected}");

    /// <summary>A later limit that asks for what the former one does.</summary>
    public static DiagnosticKind SameAgain { get; } = Warning("CP6208", "自 {from} 起的限值与此前相同：{found}", "the limit from {from} on is the former one again: {found}");

    /// <summary>A limit that what is measured cannot reach.</summary>
    public static DiagnosticKind OutsideRange { get; } = Error("CP6209", "限值 {found} 超出度量的取值范围 {range}：单位或小数点是否有误？", "the limit {found} is outside the range of the measure, {range}: check its unit and decimal point");

    /// <summary>A limit of less than a thousandth of what is measured.</summary>
    public static DiagnosticKind FarOff { get; } = Warning("CP6210", "限值 {found} 不足度量上限的千分之一（{range}）：单位或小数点是否有误？", "the limit {found} is less than a thousandth of the measure's maximum ({range}): check its unit and decimal point");

    /// <summary>A number over members in which none can count.</summary>
    public static DiagnosticKind NoMemberCounts { get; } = Error("CP6211", "没有任何{members}能计入：其条件无法满足", "no {members} can count: nothing meets the condition");

    /// <summary>A share in which all members must be.</summary>
    public static DiagnosticKind EveryMemberCounts { get; } = Error("CP6212", "凡计入分母的{members}必然计入分子：占比恒为 100 %", "every {members} that counts is of the share: it is always 100 %");

    /// <summary>Facts that no rule of any pack reads.</summary>
    public static DiagnosticKind UnusedFacts { get; } = Note("CP6213", "词汇表中没有规则使用的指标：{found}", "facts of the vocabulary that no rule reads: {found}");

    /// <summary>Something that the solver could not prove either way.</summary>
    public static DiagnosticKind Undecided { get; } = Note("CP6214", "未能证明：{question}", "not proven either way: {question}");

    /// <summary>What a table says nothing of.</summary>
    public static DiagnosticKind RowGap { get; } = Error("CP6215", "表有空缺：{found} 不在任何一行之内；请补一行，或写 elsewhere: not_applicable", "the table has a gap: {found} lies in no row; add one, or write elsewhere: not_applicable");

    /// <summary>A row that nothing which the rule applies to lies in.</summary>
    public static DiagnosticKind RowNeverApplies { get; } = Warning("CP6216", "凡适用的对象都不会落入该行", "nothing that the rule applies to lies in this row");

    /// <summary>A level that no points reach.</summary>
    public static DiagnosticKind LevelNeverReached { get; } = Error("CP6217", "等级“{found}”无法达到：需 {points} 分并满足其条件，而分值最多 {most}", "the level '{found}' can never be reached: it takes {points} points and its own condition, and there are at most {most} points");

    /// <summary>A floor of a chapter that its items do not reach.</summary>
    public static DiagnosticKind FloorNeverReached { get; } = Error("CP6218", "“{found}”无法达到其最低分 {floor}：分值最多 {most}", "the chapter '{found}' can never reach its floor of {floor}: there are at most {most} points");

    /// <summary>Terms that no rule uses.</summary>
    public static DiagnosticKind UnusedTerms { get; } = Note("CP6219", "没有规则使用的术语：{found}", "terms that no rule uses: {found}");

    private static DiagnosticKind Error(string code, string zh, string en) => new(code, Severity.Error, zh, en);

    private static DiagnosticKind Warning(string code, string zh, string en) => new(code, Severity.Warning, zh, en);

    private static DiagnosticKind Note(string code, string zh, string en) => new(code, Severity.Note, zh, en);
}
