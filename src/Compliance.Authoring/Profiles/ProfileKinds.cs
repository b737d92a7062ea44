using Compliance.Diagnostics;

namespace Compliance.Authoring.Profiles;

/// <summary>What can be wrong with an import profile that its reader takes: codes <c>CP64xx</c>.</summary>
public static class ProfileKinds
{
    /// <summary>Something that is planned, mapped to what is.</summary>
    public static DiagnosticKind Planned { get; } = Error("CP6401", "“{found}”是计划的（{word}），不能对应“{fact}”：请列入 unmapped，或写 only_beside_others", "'{found}' is planned ({word}), and may not be mapped to {fact}: list it under unmapped, or say only_beside_others");

    /// <summary>A part, mapped to the whole.</summary>
    public static DiagnosticKind PartOnly { get; } = Error("CP6402", "“{found}”（{word}）不是“{fact}”的全部，不能对应：请列入 unmapped，或写 only_beside_others", "'{found}' ({word}) is not the whole of {fact}, and may not be mapped to it: list it under unmapped, or say only_beside_others");

    /// <summary>A table of values that no value of which means some choices.</summary>
    public static DiagnosticKind MissingChoice { get; } = Error("CP6403", "“{found}”的对照表中没有表示 {choices} 的值：请补上，或列入 without", "no value in the table of '{found}' means {choices}: add one, or list them under without");

    /// <summary>One place twice for one fact.</summary>
    public static DiagnosticKind SamePlaceTwice { get; } = Error("CP6404", "“{fact}”两次取自同一处“{found}”", "{fact} is taken twice from one place, '{found}'");

    /// <summary>One place for two facts.</summary>
    public static DiagnosticKind TwoFacts { get; } = Warning("CP6405", "“{found}”同时对应“{fact}”和“{other}”", "'{found}' is mapped to {fact} and to {other}");

    /// <summary>Several places for one fact.</summary>
    public static DiagnosticKind SeveralPlaces { get; } = Note("CP6406", "“{fact}”取自 {count} 处：{found}；不一致时，其间都是可能的取值", "{fact} is taken from {count} places, {found}: where they disagree, it may be anything between");

    /// <summary>A place that the format cannot have.</summary>
    public static DiagnosticKind BadPlace { get; } = Error("CP6407", "“{found}”不是 {format} 文件中的位置：应为 {expected}", "'{found}' is no place in a file of {format}: expected {expected}");

    /// <summary>A format whose records stand somewhere, and nothing says where.</summary>
    public static DiagnosticKind NoEach { get; } = Error("CP6408", "没有写明记录在哪里（each）：{format} 文件应有", "nothing says where the records stand (each), which a file of {format} needs");

    /// <summary>A profile that names nothing that may not be mapped.</summary>
    public static DiagnosticKind NothingUnmapped { get; } = Note("CP6409", "没有列出任何不可对应的内容（unmapped）", "it lists nothing that may not be mapped (unmapped)");

    /// <summary>A table whose rows have no id.</summary>
    public static DiagnosticKind NoId { get; } = Warning("CP6410", "没有写明编号在哪里（id_from）：每行将以文件名和序号为编号", "nothing says where the id stands (id_from): each row is called by the file and its number");

    private static DiagnosticKind Error(string code, string zh, string en) => new(code, Severity.Error, zh, en);

    private static DiagnosticKind Warning(string code, string zh, string en) => new(code, Severity.Warning, zh, en);

    private static DiagnosticKind Note(string code, string zh, string en) => new(code, Severity.Note, zh, en);
}
