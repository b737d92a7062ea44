namespace Compliance.Diagnostics;

/// <summary>
/// Every diagnostic that the library can give: its code, what it means for the file, and its message. The first digit of
/// a code is the stage that found it: 1 text, 2 values and units, 3 expressions, 4 packs, 5 descriptors.
/// </summary>
public static class DiagnosticKinds
{
    // 1: text

    /// <summary>The file cannot be opened.</summary>
    public static DiagnosticKind UnreadableFile { get; } = Error("CP1001", "无法读取文件：{found}", "cannot read the file: {found}");

    /// <summary>The file is not UTF-8.</summary>
    public static DiagnosticKind NotUtf8 { get; } = Error("CP1002", "文件不是 UTF-8 编码：第 {offset} 字节起为 {found}；请另存为 UTF-8（表格选“CSV UTF-8”）", "the file is not UTF-8: found {found} at byte {offset}; save it as UTF-8 (a spreadsheet as 'CSV UTF-8')");

    /// <summary>The file is larger than the library reads.</summary>
    public static DiagnosticKind TooLarge { get; } = Error("CP1003", "{what}过大：超过上限 {limit}", "{what} is too large: more than the limit of {limit}");

    /// <summary>The text is nested too deeply.</summary>
    public static DiagnosticKind TooDeep { get; } = Error("CP1004", "嵌套过深：超过上限 {limit} 层", "nested too deeply: more than the limit of {limit} levels");

    /// <summary>An anchor or alias, by which a small file could expand to a huge one.</summary>
    public static DiagnosticKind AliasRefused { get; } = Error("CP1005", "不接受 YAML 锚点和别名：“{found}”；请将内容写全", "YAML anchors and aliases are not accepted: '{found}'; write the content out");

    /// <summary>The text is not YAML, JSON or CSV at all.</summary>
    public static DiagnosticKind BadSyntax { get; } = Error("CP1006", "不是有效的 {format}：{found}", "not valid {format}: {found}");

    /// <summary>A key occurs twice in one mapping.</summary>
    public static DiagnosticKind DuplicateKey { get; } = Error("CP1007", "键“{found}”重复：首次出现在第 {line} 行", "the key '{found}' stands twice: first in line {line}");

    /// <summary>There is nothing in the file.</summary>
    public static DiagnosticKind EmptyFile { get; } = Error("CP1008", "文件为空：应为{expected}", "the file is empty: expected {expected}");

    /// <summary>More diagnostics than are worth showing.</summary>
    public static DiagnosticKind TooManyDiagnostics { get; } = Error("CP1009", "问题过多，其余未列出", "too many things are wrong here; the rest are not shown");

    /// <summary>A key that the format does not have.</summary>
    public static DiagnosticKind UnknownKey { get; } = Error("CP1010", "未知的键“{found}”：应为 {expected} 之一", "unknown key '{found}': expected one of {expected}");

    /// <summary>A key that the format needs is not there.</summary>
    public static DiagnosticKind MissingKey { get; } = Error("CP1011", "缺少键“{expected}”", "the key '{expected}' is missing");

    /// <summary>A value of the wrong shape: a list for a text, and so on.</summary>
    public static DiagnosticKind WrongShape { get; } = Error("CP1012", "此处为{found}：应为{expected}", "found {found}: expected {expected}");

    /// <summary>A text that is none of a few allowed ones.</summary>
    public static DiagnosticKind UnknownWord { get; } = Error("CP1013", "“{found}”不在允许的取值之内：应为 {expected} 之一", "'{found}' is not one of the allowed values: expected one of {expected}");

    /// <summary>A table row with more or fewer cells than headings.</summary>
    public static DiagnosticKind WrongCellCount { get; } = Error("CP1014", "该行有 {found} 个单元格：应与表头一致，为 {expected} 个", "the row has {found} cells: expected {expected}, as in the heading");

    // 2: values and units

    /// <summary>A text that is no date.</summary>
    public static DiagnosticKind BadDate { get; } = Error("CP2001", "“{found}”不是日期：应为日历上有的一天，形如 2026-11-22", "'{found}' is not a date: expected a day of the calendar, in the form 2026-11-22");

    /// <summary>A text that is no number with a unit.</summary>
    public static DiagnosticKind BadNumber { get; } = Error("CP2002", "“{found}”不是数值：应形如 {expected}", "'{found}' is not a number: expected the form {expected}");

    /// <summary>A unit that the library does not know.</summary>
    public static DiagnosticKind UnknownUnit { get; } = Error("CP2003", "未知的单位“{found}”：应为可换算为 {expected} 的单位", "unknown unit '{found}': expected one that converts to {expected}");

    /// <summary>A unit of another dimension.</summary>
    public static DiagnosticKind WrongDimension { get; } = Error("CP2004", "单位“{found}”的量纲是{dimension}：应为可换算为 {expected} 的单位（{expected_dimension}）", "the unit '{found}' is of dimension {dimension}: expected one that converts to {expected} ({expected_dimension})");

    /// <summary>A percentage stated in percentage points.</summary>
    public static DiagnosticKind DifferenceForValue { get; } = Error("CP2005", "“{found}”是差值的单位：应为 {expected}", "'{found}' is the unit of a difference: expected {expected}");

    /// <summary>A value that the fact cannot have.</summary>
    public static DiagnosticKind OutsideDomain { get; } = Error("CP2006", "{fact}不能为 {found}：应为 {expected}", "{fact} cannot be {found}: expected {expected}");

    /// <summary>An interval whose lower end lies above its upper one.</summary>
    public static DiagnosticKind UpsideDown { get; } = Error("CP2007", "区间上下限颠倒：{found}", "the interval is upside down: {found}");

    /// <summary>A fraction of a counted thing.</summary>
    public static DiagnosticKind NotWhole { get; } = Error("CP2008", "{fact}应为整数，而此处为 {found}", "{fact} is a whole number: found {found}");

    /// <summary>A text that is neither yes nor no.</summary>
    public static DiagnosticKind BadBoolean { get; } = Error("CP2009", "“{found}”不是“是”或“否”：应为 true 或 false", "'{found}' is neither yes nor no: expected true or false");

    /// <summary>A number of more digits than anything real needs.</summary>
    public static DiagnosticKind NumberTooLong { get; } = Error("CP2010", "数值过长：“{found}”超过上限 {limit} 位", "the number is too long: '{found}' has more than the limit of {limit} digits");

    /// <summary>A bare percentage between 0 and 1, which may have been meant as a ratio.</summary>
    public static DiagnosticKind BarePercentage { get; } = Note("CP2011", "{found} 按 {read} 读取；是否应为 {meant}？", "{found} is read as {read}; did you mean {meant}?");

    /// <summary>An undecided choice without any choice.</summary>
    public static DiagnosticKind NoChoice { get; } = Error("CP2012", "没有列出任何取值：应至少有一个，取自 {expected}", "no value is listed: expected at least one of {expected}");

    // 3: expressions

    /// <summary>Something in an expression that is not allowed there.</summary>
    public static DiagnosticKind Unexpected { get; } = Error("CP3001", "此处为“{found}”：应为{expected}", "found '{found}': expected {expected}");

    /// <summary>A name that is no fact of the subject.</summary>
    public static DiagnosticKind UnknownFact { get; } = Error("CP3002", "{kind}没有指标“{found}”", "{kind} has no fact '{found}'");

    /// <summary>A Boolean where a number is wanted, and so on.</summary>
    public static DiagnosticKind WrongType { get; } = Error("CP3003", "“{found}”是{type}：此处应为{expected}", "'{found}' is {type}: expected {expected}");

    /// <summary>Two numbers of different dimensions compared, added or subtracted.</summary>
    public static DiagnosticKind DimensionMismatch { get; } = Error("CP3004", "量纲不符：左边是{left}，右边是{right}", "the dimensions differ: {left} on the left, {right} on the right");

    /// <summary>A divisor that may be 0.</summary>
    public static DiagnosticKind MayDivideByZero { get; } = Error("CP3005", "除数“{found}”可能为 0：其取值范围是 {range}；请在词汇表中排除 0", "the divisor '{found}' may be 0: its range is {range}; exclude 0 in the vocabulary");

    /// <summary>A bare number beside something with a unit: 78 beside a percentage would be 7800 %.</summary>
    public static DiagnosticKind BareNumber { get; } = Error("CP3006", "“{found}”没有单位：应写明单位，如 {expected}", "'{found}' has no unit: expected one, as in {expected}");

    /// <summary>An expression longer or deeper than anything real.</summary>
    public static DiagnosticKind ExpressionTooLarge { get; } = Error("CP3007", "表达式过大：超过上限 {limit}", "the expression is too large: more than the limit of {limit}");

    // 4: packs

    /// <summary>A name that is not of the form that names have.</summary>
    public static DiagnosticKind BadName { get; } = Error("CP4001", "“{found}”不能作名称：应形如 {expected}", "'{found}' is not a name: expected the form {expected}");

    /// <summary>A fact's name that is also a unit, so that expressions could be read in two ways.</summary>
    public static DiagnosticKind NameIsUnit { get; } = Error("CP4002", "“{found}”是单位，不能作指标名称", "'{found}' is a unit and cannot name a fact");

    /// <summary>A kind of subject that the vocabulary does not have.</summary>
    public static DiagnosticKind UnknownKind { get; } = Error("CP4003", "未知的对象类型“{found}”：应为 {expected} 之一", "unknown kind of subject '{found}': expected one of {expected}");

    /// <summary>A label that two facts of a kind share.</summary>
    public static DiagnosticKind DuplicateLabel { get; } = Error("CP4004", "标签“{found}”重复：{kind} 的 {other} 已使用", "the label '{found}' stands twice: {other} of {kind} has it already");

    /// <summary>A key that a fact of this type must have, or cannot have.</summary>
    public static DiagnosticKind KeyForType { get; } = Error("CP4005", "类型为 {type} 的指标{what}键“{key}”", "a fact of type {type} {what} the key '{key}'");

    /// <summary>Two rules of a pack with one name.</summary>
    public static DiagnosticKind DuplicateRule { get; } = Error("CP4006", "规则“{found}”重复：首次出现在 {first}", "the rule '{found}' stands twice: first at {first}");

    /// <summary>A department that the pack does not list.</summary>
    public static DiagnosticKind UnknownDepartment { get; } = Error("CP4007", "未知的部门“{found}”：应为 pack.yaml 中 departments 所列之一", "unknown department '{found}': expected one of those listed under departments in pack.yaml");

    /// <summary>A rule with no requirement, or with two.</summary>
    public static DiagnosticKind NoRequirement { get; } = Error("CP4008", "规则“{rule}”的要求不完整：应有 measure、share、count、sum、ratio 之一与 limit（或 limits），或有 require 与 from", "the requirement of rule '{rule}' is incomplete: expected one of measure, share, count, sum and ratio with limit (or limits), or require with from");

    /// <summary>A limit with no comparator, or more than one.</summary>
    public static DiagnosticKind OneComparator { get; } = Error("CP4009", "限值应恰有一个比较关系：此处为 {found}，应为 {expected} 之一", "a limit has exactly one comparator: found {found}, expected one of {expected}");

    /// <summary>A limit that does not say what it is in.</summary>
    public static DiagnosticKind LimitWithoutUnit { get; } = Error("CP4010", "限值“{found}”没有单位：应写明，如 {expected}", "the limit '{found}' has no unit: expected one, as in {expected}");

    /// <summary>A limit of another dimension than what it limits.</summary>
    public static DiagnosticKind LimitDimension { get; } = Error("CP4011", "限值“{found}”的量纲是{dimension}，而所量的是{expected}", "the limit '{found}' is of dimension {dimension}, but what is measured is of {expected}");

    /// <summary>A difference of percentages limited in percent, or a percentage in percentage points.</summary>
    public static DiagnosticKind LimitDifference { get; } = Error("CP4012", "限值“{found}”：百分比之差以个百分点计，百分比以 % 计；此处应为 {expected}", "the limit '{found}': a difference of percentages is in percentage points, a percentage in %; expected {expected} here");

    /// <summary>Two limits of a rule from one day on, or in the wrong order.</summary>
    public static DiagnosticKind LimitsOutOfOrder { get; } = Error("CP4013", "限值应按生效日期先后排列，且日期各不相同：{found} 在 {expected} 之后", "limits are in the order of their dates, each its own: {found} stands behind {expected}");

    /// <summary>A yearly deadline that is no day of the year.</summary>
    public static DiagnosticKind BadDeadline { get; } = Error("CP4014", "“{found}”不是每年的某一天：应形如 11-15", "'{found}' is not a day of the year: expected the form 11-15");

    /// <summary>A yearly deadline on something that is no date, or a date with another limit.</summary>
    public static DiagnosticKind DeadlineNeedsDate { get; } = Error("CP4015", "on_or_before 只用于单独的日期指标，且日期指标只用 on_or_before：此处为 {found}", "on_or_before goes with a date fact alone, and a date fact with on_or_before alone: found {found}");

    /// <summary>Packs that are each other's parents.</summary>
    public static DiagnosticKind CyclicParents { get; } = Error("CP4016", "上位规则包循环引用：{found}", "packs are each other's parents: {found}");

    /// <summary>A pack written for another version of the vocabulary.</summary>
    public static DiagnosticKind VocabularyVersion { get; } = Error("CP4017", "规则包要求词汇表 {expected}，而现有 {found}", "the pack is written for vocabulary {expected}: found {found}");

    /// <summary>No such pack.</summary>
    public static DiagnosticKind UnknownPack { get; } = Error("CP4018", "找不到规则包“{found}”：应为 {expected} 之一，或一个含 pack.yaml 的文件夹", "no rule pack '{found}': expected one of {expected}, or a folder with a pack.yaml");

    /// <summary>One version of a pack in two folders, with different content: it is not known which is right.</summary>
    public static DiagnosticKind AmbiguousPack { get; } = Error("CP4030", "规则包 {found} 有两份，内容不同：{first} 与 {second}；版本一经发布不得改变", "there are two packs {found}, which differ: {first} and {second}; a version never changes once released");

    /// <summary>A folder that was looked in for a pack that is not there, and what it holds.</summary>
    public static DiagnosticKind PacksInFolder { get; } = Note("CP4031", "已在此查找规则包：{found}", "looked for packs here: {found}");

    /// <summary>A folder without rules.</summary>
    public static DiagnosticKind EmptyPack { get; } = Error("CP4019", "规则包中没有规则：应至少有一条", "the pack has no rules: expected at least one");

    /// <summary>A pack in a folder that says otherwise.</summary>
    public static DiagnosticKind PackFolderMismatch { get; } = Error("CP4020", "文件夹为 {found}，而 pack.yaml 为 {expected}", "the folder says {found}, but pack.yaml says {expected}");

    /// <summary>A share or ratio of something that may be negative.</summary>
    public static DiagnosticKind MayBeNegative { get; } = Error("CP4021", "“{found}”可能为负：其取值范围是 {range}；占比与比值只能取自非负的量", "'{found}' may be negative: its range is {range}; shares and ratios are of what is never negative");

    /// <summary>Members in a case of a rule that has none.</summary>
    public static DiagnosticKind NoMembers { get; } = Error("CP4022", "该规则不涉及辖区内的对象：members 只用于 share、count、sum、ratio", "the rule is not about members: members goes with share, count, sum and ratio");

    /// <summary>A number over members in a rule for something that has none.</summary>
    public static DiagnosticKind AggregateSubject { get; } = Error("CP4023", "{key} 统计辖区内的对象：规则的 subject 应为 {expected}，而此处为 {found}", "{key} is about the members of a jurisdiction: expected subject {expected}, found {found}");

    /// <summary>A fact called as a table's column about the subject itself is.</summary>
    public static DiagnosticKind ReservedHeading { get; } = Error("CP4024", "“{found}”是表格的保留表头，不能作指标的名称或标签", "'{found}' is a heading that tables reserve, and cannot name or label a fact");

    /// <summary>A parent's rule, where the pack has no such parent.</summary>
    public static DiagnosticKind UnknownParent { get; } = Error("CP4025", "“{found}”不是本规则包的上位规则包：应为 pack.yaml 中 parents 所列之一（{expected}）", "'{found}' is no parent of this pack: expected one of those listed under parents in pack.yaml ({expected})");

    /// <summary>A rule that is named, and not there.</summary>
    public static DiagnosticKind UnknownRuleInPack { get; } = Error("CP4026", "规则包 {pack} 中没有规则“{found}”", "the pack {pack} has no rule '{found}'");

    /// <summary>Something that is both quoted and only reported.</summary>
    public static DiagnosticKind QuotedOrReported { get; } = Error("CP4027", "{first} 与 {second} 只能取其一：有原文的引原文，没有的注明报道来源", "either {first} or {second}: quote the text where it is at hand, else name the report");

    // 5: descriptors

    /// <summary>A deviation from a rule that the pack does not have.</summary>
    public static DiagnosticKind UnknownRule { get; } = Error("CP5001", "规则包 {pack} 中没有规则“{found}”", "the pack {pack} has no rule '{found}'");

    /// <summary>Two subjects of a kind with one id in a file.</summary>
    public static DiagnosticKind DuplicateSubject { get; } = Error("CP5002", "{kind}“{found}”重复：首次出现在第 {line} 行", "the {kind} '{found}' stands twice: first in line {line}");

    /// <summary>A table's heading that is no fact and none of the reserved ones.</summary>
    public static DiagnosticKind UnknownHeading { get; } = Error("CP5003", "未知的表头“{found}”：应为指标名称或标签，或 {expected} 之一", "unknown heading '{found}': expected a fact's name or label, or one of {expected}");

    /// <summary>A table without a heading that every row needs.</summary>
    public static DiagnosticKind MissingHeading { get; } = Error("CP5004", "缺少表头“{expected}”", "the heading '{expected}' is missing");

    /// <summary>Two columns for one thing.</summary>
    public static DiagnosticKind DuplicateHeading { get; } = Error("CP5005", "表头“{found}”重复：与第 {column} 列相同", "the heading '{found}' stands twice: column {column} has it already");

    /// <summary>A file that is no descriptor by its name.</summary>
    public static DiagnosticKind UnknownFormat { get; } = Error("CP5006", "无法识别的文件类型“{found}”：应为 {expected}", "unknown kind of file '{found}': expected {expected}");

    /// <summary>A folder without descriptors.</summary>
    public static DiagnosticKind NoDescriptors { get; } = Error("CP5007", "文件夹中没有描述文件：应有 {expected} 文件", "the folder holds no descriptors: expected {expected} files");

    /// <summary>A deviation that ends before it was approved.</summary>
    public static DiagnosticKind DeviationUpsideDown { get; } = Error("CP5008", "偏离的失效日期 {found} 早于批准日期 {approved}", "the deviation expires on {found}, before it was approved on {approved}");

    /// <summary>Text where there should be an id.</summary>
    public static DiagnosticKind EmptyId { get; } = Error("CP5009", "编号为空：每个对象应有编号", "the id is empty: every subject has an id");

    private static DiagnosticKind Error(string code, string zh, string en) => new(code, Severity.Error, zh, en);

    private static DiagnosticKind Note(string code, string zh, string en) => new(code, Severity.Note, zh, en);
}
