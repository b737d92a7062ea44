using System.Collections.Generic;
using Compliance.Diagnostics;

namespace Compliance.Authoring.Quotations;

/// <summary>What can be wrong between a pack and the words of its instrument: codes <c>CP61xx</c>.</summary>
public static class QuotationKinds
{
    /// <summary>The pack names a file that is not there.</summary>
    public static DiagnosticKind NoText { get; } = Error("CP6101", "找不到法律文件原文“{found}”：应为不超过 16 MB 的普通文件，位于规则包文件夹、规则包所在的总文件夹或其上一级，路径不得含 .. 或链接", "the instrument's text '{found}' is not there: expected a plain file of at most 16 MB in the pack's folder, the folder of packs or the one that holds it, by a path without .. and links");

    /// <summary>The file is not the one that the pack was written from.</summary>
    public static DiagnosticKind TextChanged { get; } = Error("CP6102", "原文“{file}”不是编写规则包所依据的文件：其 SHA-256 不是 pack.yaml 所载的 {expected}；引文未核对", "the instrument's text '{file}' has changed: its SHA-256 is not {expected}, as pack.yaml says; no quotation was looked for in it");

    /// <summary>The pack names no text.</summary>
    public static DiagnosticKind TextNotAtHand { get; } = Note("CP6103", "规则包没有附法律文件原文：引文（如有）只与规则核对，未与原文核对", "the pack comes without its instrument's text: its quotations, if it has any, were only compared with their rules");

    /// <summary>A quotation that the instrument does not have.</summary>
    public static DiagnosticKind NotInText { get; } = Error("CP6104", "原文中没有这句引文。最接近的原文是“{nearest}”", "the instrument does not say this. The nearest words that it has: “{nearest}”");

    /// <summary>A section that the instrument does not have.</summary>
    public static DiagnosticKind UnknownSection { get; } = Error("CP6105", "原文没有第“{found}”节：引文在“{expected}”", "the instrument has no section {found}: the words are in {expected}");

    /// <summary>A quotation that is in another section.</summary>
    public static DiagnosticKind WrongSection { get; } = Error("CP6106", "引文不在“{found}”，而在“{expected}”", "the words are not in section {found}, but in {expected}");

    /// <summary>Something that the words leave open, and nothing says how it was understood.</summary>
    public static DiagnosticKind NeedsReading { get; } = Error("CP6107", "引文有未写明之处（{open}），规则须以 reading 说明如何理解", "the words leave something open ({open}): the rule needs a reading that says how it is understood");

    /// <summary>The wrong side of a limit, or strict for inclusive.</summary>
    public static DiagnosticKind WrongComparator { get; } = Error("CP6108", "引文“{words}”意为{expected}，规则写的却是{found}", "the words “{words}” mean {expected}, but the rule says {found}");

    /// <summary>Another number.</summary>
    public static DiagnosticKind WrongNumber { get; } = Error("CP6109", "引文“{words}”的数值与规则不符：规则写的是 {found}", "the number in “{words}” is not the rule's: the rule says {found}");

    /// <summary>Another unit.</summary>
    public static DiagnosticKind WrongUnit { get; } = Error("CP6110", "引文“{words}”的单位与规则不符：规则写的是 {found}", "the unit in “{words}” is not the rule's: the rule says {found}");

    /// <summary>A side, or a number, that neither the quotation nor the reading settles as the rule has it.</summary>
    public static DiagnosticKind NotSettled { get; } = Error("CP6111", "引文“{words}”没有写明界限，reading 也没有说明：规则写的是 {found}，reading 中应有同样的表述，如“{expected}”", "“{words}” does not say which side of which number is meant, and neither does the reading: the rule says {found}, so the reading has to say it too, as in “{expected}”");

    /// <summary>A number in the words that no rule uses.</summary>
    public static DiagnosticKind UnusedNumber { get; } = Error("CP6112", "引文中的“{words}”没有任何规则采用，reading 也没有提到", "no rule uses “{words}”, and no reading mentions it");

    /// <summary>A limit that no words ask for.</summary>
    public static DiagnosticKind LimitWithoutWords { get; } = Error("CP6113", "规则的限值 {found} 在其引文和 reading 中都找不到", "the rule's limit {found} is in none of its quotations, nor in its reading");

    /// <summary>Another day than the words say.</summary>
    public static DiagnosticKind WrongDate { get; } = Error("CP6114", "引文“{words}”意为自 {expected} 起约束，规则写的却是 {found}", "the words “{words}” mean binding from {expected}, but the rule says {found}");

    /// <summary>Another day than the reading says.</summary>
    public static DiagnosticKind ReadingHasOtherDate { get; } = Error("CP6115", "reading 说自 {expected} 起约束，规则写的却是 {found}", "the reading says binding from {expected}, but the rule says {found}");

    /// <summary>A day that neither the quotation nor the reading gives.</summary>
    public static DiagnosticKind DateWithoutWords { get; } = Error("CP6116", "引文没有写日期，规则却自 {found} 起约束：应为印发之日 {expected}，或在 reading 中说明", "the words name no date, but the rule binds from {found}: expected the day of issue, {expected}, or a reading that says why");

    /// <summary>A day in the reading that the section does not give.</summary>
    public static DiagnosticKind ReadingDateNotInText { get; } = Error("CP6117", "reading 说自 {found} 起约束，但该节到引文为止没有写这个日期，原文也没有写自该日起施行", "the reading says binding from {found}, but the section names no such date up to the quotation, nor does the text say that it is in force from then");

    /// <summary>Another day of the year.</summary>
    public static DiagnosticKind WrongDeadline { get; } = Error("CP6118", "引文或 reading 的期限“{words}”为每年 {expected}，规则写的却是 {found}", "the yearly deadline “{words}” is {expected}, but the rule says {found}");

    /// <summary>A year compared with, that the rule does not compare with.</summary>
    public static DiagnosticKind WrongBaseline { get; } = Error("CP6119", "引文以 {expected} 年为基准（“{words}”），规则没有采用该年的指标", "the words compare with the year {expected} (“{words}”), but the rule reads no fact of that year");

    /// <summary>Stronger or weaker than the words.</summary>
    public static DiagnosticKind WrongObligation { get; } = Error("CP6120", "引文“{words}”应为 {expected}，规则写的却是 {found}", "the words “{words}” make it {expected}, but the rule says {found}");

    /// <summary>Words of scope that the rule leaves out.</summary>
    public static DiagnosticKind ScopeLeftOut { get; } = Error("CP6121", "引文写明“{words}”，规则的条件中却没有（{expected}）", "the words name “{words}”, but the rule does not ask for it ({expected})");

    /// <summary>A condition of the rule that no words ask for.</summary>
    public static DiagnosticKind ScopeAdded { get; } = Error("CP6122", "规则以 {found}（“{label}”）为条件，引文和 reading 都没有这样写", "the rule asks for {found} (“{label}”), but neither its quotations nor its reading do");

    /// <summary>A measure of something that the words do not speak of.</summary>
    public static DiagnosticKind OtherMeasure { get; } = Error("CP6123", "引文说的更像是“{expected}”（{fact}），规则量的却是“{label}”（{found}）", "the words speak of “{expected}” ({fact}), but the rule measures “{label}” ({found})");

    /// <summary>Binding words among guidance.</summary>
    public static DiagnosticKind BindingGuidance { get; } = Error("CP6124", "引导性条款中有约束性表述“{words}”：应写成规则", "“{words}” is binding, but is on the checklist, which is never evaluated: expected a rule");

    /// <summary>A last day that neither the quotation nor the reading gives.</summary>
    public static DiagnosticKind UntilWithoutWords { get; } = Error("CP6125", "规则约束至 {found} 止，引文和 reading 都没有写这个日期", "the rule binds until {found}, but neither its quotations nor its reading name that day");

    /// <summary>A day of coming into force that the text does not give.</summary>
    public static DiagnosticKind InForceNotInText { get; } = Error("CP6126", "原文没有写自 {found} 起施行", "the instrument's text names no {found}, on which it is to have come into force");

    /// <summary>Another day of coming into force than the text gives.</summary>
    public static DiagnosticKind OtherCommencement { get; } = Error("CP6127", "原文写自 {expected} 起施行，pack.yaml 却以 {found} 为起始之日：应在 instrument 中写 in_force", "the instrument's text says that it is in force from {expected}, but pack.yaml has it begin on {found}: expected that day as in_force of the instrument");

    /// <summary>Words of the instrument that ask for something, and that nothing quotes.</summary>
    public static DiagnosticKind UnquotedSentence { get; } = Error("CP6128", "原文 {section} 的“{sentence}”有要求（“{words}”），但没有规则或引导性条款引用", "the words “{sentence}” of section {section} ask for something (“{words}”), but no rule and no guidance quotes them");

    /// <summary>Departments that the section does not name, or that it names and the rule does not.</summary>
    public static DiagnosticKind WrongDepartments { get; } = Error("CP6129", "责任单位与原文不符：原文写的是 {expected}，此处写的是 {found}", "the departments are not those that the instrument names: it names {expected}, here is {found}");

    /// <summary>A rise for a fall, or the other way round.</summary>
    public static DiagnosticKind WrongDirection { get; } = Error("CP6130", "引文“{words}”的升降方向与规则相反：规则要求 {found} {comparator}该数", "the words “{words}” go the other way than the rule: it asks that {found} be {comparator} the number");

    /// <summary>A reading that settles nothing.</summary>
    public static DiagnosticKind EmptyReading { get; } = Error("CP6131", "reading 没有说明任何理解：应说明{open}", "the reading says nothing: expected how it is understood ({open})");

    /// <summary>The two sides of a quotient exchanged.</summary>
    public static DiagnosticKind ExchangedRatio { get; } = Error("CP6132", "分子与分母颠倒：引文的比例与规则的 {found} 相反", "the two sides of the ratio are exchanged: the words have it the other way round than the rule's {found}");

    /// <summary>A text that is published elsewhere, and is not at hand.</summary>
    public static DiagnosticKind TextElsewhere { get; } = Note("CP6133", "法律文件原文“{found}”另行公布，不在手边：引文只与规则核对，未与原文核对；lint --texts 文件夹 可指明其所在", "the instrument's text '{found}' is published elsewhere and not at hand: its quotations were only compared with their rules; lint --texts FOLDER says where it lies");

    /// <summary>A yearly number that is judged before its year has ended.</summary>
    public static DiagnosticKind YearSoFar { get; } = Error("CP6134", "“{words}”说的是年度的数，规则却在年度结束前按至今的数判定：应在 in_year: {found} 旁写 year: whole；确实要按至今的数判定的，在 reading 中说明“至今”", "“{words}” speaks of a year, but the rule judges the number so far before the year has ended: expected year: whole beside in_year: {found}, or a reading that says “so far”");

    /// <summary>Every one of them.</summary>
    public static IReadOnlyList<DiagnosticKind> All { get; } =
    [
        NoText, TextChanged, TextNotAtHand, NotInText, UnknownSection, WrongSection, NeedsReading, WrongComparator, WrongNumber, WrongUnit, NotSettled,
        UnusedNumber, LimitWithoutWords, WrongDate, ReadingHasOtherDate, DateWithoutWords, ReadingDateNotInText, WrongDeadline, WrongBaseline,
        WrongObligation, ScopeLeftOut, ScopeAdded, OtherMeasure, BindingGuidance, UntilWithoutWords, InForceNotInText, OtherCommencement, UnquotedSentence, WrongDepartments,
        WrongDirection, EmptyReading, ExchangedRatio, TextElsewhere, YearSoFar,
    ];

    private static DiagnosticKind Error(string code, string zh, string en) => new(code, Severity.Error, zh, en);

    private static DiagnosticKind Note(string code, string zh, string en) => new(code, Severity.Note, zh, en);
}
