using Compliance.Diagnostics;

namespace Compliance.Authoring.Analysis.Parents;

/// <summary>The possible relations of a rule to the parent's rule that it carries out: codes <c>CP63xx</c>.</summary>
public static class ParentKinds
{
    /// <summary>The parent's limit binds earlier.</summary>
    public static DiagnosticKind Later { get; } = Error("CP6301", "晚于上位规则 {parent}：后者自 {expected} 起约束，本条自 {found} 起", "it binds later than {parent}: that binds from {expected} on, this from {found} on");

    /// <summary>Something passes that fails by the parent.</summary>
    public static DiagnosticKind Laxer { get; } = Error("CP6302", "宽于上位规则 {parent}：自 {from} 起，后者要求 {expected}，本条要求 {found}，有对象符合本条而不符合后者", "it is laxer than {parent}: from {from} on that asks for {expected}, this for {found}, and something meets this and not that");

    /// <summary>The parent applies to more.</summary>
    public static DiagnosticKind Narrower { get; } = Error("CP6303", "适用范围窄于上位规则 {parent}：有对象适用后者而不适用本条", "it applies to less than {parent}: something is bound by that and not by this");

    /// <summary>The parent speaks more strongly.</summary>
    public static DiagnosticKind Weaker { get; } = Error("CP6304", "约束力弱于上位规则 {parent}：后者为 {expected}，本条为 {found}", "it speaks less strongly than {parent}: that says {expected}, this says {found}");

    /// <summary>The two could not be compared.</summary>
    public static DiagnosticKind NotProven { get; } = Note("CP6305", "未能证明不宽于上位规则 {parent}：{why}", "that it is no laxer than {parent} is not proven: {why}");

    /// <summary>A parent that is not among the packs.</summary>
    public static DiagnosticKind NoSuchParent { get; } = Error("CP6306", "找不到上位规则包“{found}”：现有 {expected}", "there is no parent pack '{found}': there are {expected}");

    /// <summary>A parent's rule that no rule carries out.</summary>
    public static DiagnosticKind NotCarriedOut { get; } = Note("CP6307", "没有规则承接上位规则包 {parent} 的：{found}", "no rule carries out these of {parent}: {found}");

    /// <summary>An acceptance of something that is not found.</summary>
    public static DiagnosticKind StaleAcceptance { get; } = Error("CP6308", "所接受的 {found} 已不存在：请从 accepted 中删去", "{found} is accepted, but is not found any more: take it out of accepted");

    private static DiagnosticKind Error(string code, string zh, string en) => new(code, Severity.Error, zh, en);

    private static DiagnosticKind Note(string code, string zh, string en) => new(code, Severity.Note, zh, en);
}
