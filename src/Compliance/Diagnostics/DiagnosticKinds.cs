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
    public static DiagnosticKind DuplicateKey { get; } = Error("CP1007", "键“{found}”重复：首次出现在第 {line} 行", "duplicate key '{found}': first in line {line}");

    /// <summary>There is nothing in the file.</summary>
    public static DiagnosticKind EmptyFile { get; } = Error("CP1008", "文件为空：应为{expected}", "the file is empty: expected {expected}");

    /// <summary>More diagnostics than are worth showing.</summary>
    public static DiagnosticKind TooManyDiagnostics { get; } = Error("CP1009", "问题过多，其余未列出", "too many errors; the rest are not shown");

    /// <summary>More warnings than are worth showing; the file is used as it stands.</summary>
    public static DiagnosticKind TooManyWarnings { get; } = Warning("CP1022", "警告过多，其余未列出", "there are too many warnings; the rest are not shown");

    /// <summary>A key that the format does not have.</summary>
    public static DiagnosticKind UnknownKey { get; } = Error("CP1010", "未知的键“{found}”：应为 {expected} 之一", "unknown key '{found}': expected one of {expected}");

    /// <summary>What stands behind a comma in a text that is not quoted.</summary>
    public static DiagnosticKind UnquotedComma { get; } = Error("CP1015", "“{found}”前面的逗号把文字断开了：{…} 中含逗号的文字应加引号", "the comma before '{found}' ends the text: within {…}, a text with a comma has to be quoted");

    /// <summary>A key that the format needs is not there.</summary>
    public static DiagnosticKind MissingKey { get; } = Error("CP1011", "缺少键“{expected}”", "the key '{expected}' is missing");

    /// <summary>A value of the wrong shape: a list for a text, and so on.</summary>
    public static DiagnosticKind WrongShape { get; } = Error("CP1012", "此处为{found}：应为{expected}", "found {found}: expected {expected}");

    /// <summary>A text that is none of a few allowed ones.</summary>
    public static DiagnosticKind UnknownWord { get; } = Error("CP1013", "“{found}”不在允许的取值之内：应为 {expected} 之一", "'{found}' is not one of the allowed values: expected one of {expected}");

    /// <summary>A table row with more or fewer cells than headings.</summary>
    public static DiagnosticKind WrongCellCount { get; } = Error("CP1014", "该行有 {found} 个单元格：应与表头一致，为 {expected} 个", "the row has {found} cells: expected {expected}, as in the heading");

    /// <summary>A table in another encoding than UTF-8, which it is read in.</summary>
    public static DiagnosticKind ReadInEncoding { get; } = Note("CP1020", "文件不是 UTF-8，按 {found} 编码读取", "the file is not UTF-8, and is read as {found}");

    /// <summary>A table that begins in an encoding and holds something else.</summary>
    public static DiagnosticKind BadEncoding { get; } = Error("CP1021", "文件按 {found} 编码读取，但第 {offset} 字节前后不属于该编码；请另存为 UTF-8（表格选“CSV UTF-8”）", "the file is read as {found}, but what stands about byte {offset} is not; save it as UTF-8 (a spreadsheet as 'CSV UTF-8')");

    // 2: values and units

    /// <summary>A text that is no date.</summary>
    public static DiagnosticKind BadDate { get; } = Error("CP2001", "“{found}”不是日期：应为日历上有的一天，形如 2026-11-22", "'{found}' is not a date: expected a day of the calendar, in the form 2026-11-22");

    /// <summary>A text that is no number with a unit.</summary>
    public static DiagnosticKind BadNumber { get; } = Error("CP2002", "“{found}”不是数值：应形如 {expected}", "'{found}' is not a number: expected the form {expected}");

    /// <summary>A unit that the library does not know.</summary>
    public static DiagnosticKind UnknownUnit { get; } = Error("CP2003", "未知的单位“{found}”：应为可换算为 {expected} 的单位", "unknown unit '{found}': expected one that converts to {expected}");

    /// <summary>A unit of another dimension.</summary>
    public static DiagnosticKind WrongDimension { get; } = Error("CP2004", "单位“{found}”的量纲是{dimension}：应为可换算为 {expected} 的单位（{expected_dimension}）", "the unit '{found}' has dimension {dimension}: expected one that converts to {expected} ({expected_dimension})");

    /// <summary>A percentage stated in percentage points.</summary>
    public static DiagnosticKind DifferenceForValue { get; } = Error("CP2005", "“{found}”是差值的单位：应为 {expected}", "'{found}' is the unit of a difference: expected {expected}");

    /// <summary>A value that the fact cannot have.</summary>
    public static DiagnosticKind OutsideDomain { get; } = Error("CP2006", "{fact}不能为 {found}：应为 {expected}", "{fact} cannot be {found}: expected {expected}");

    /// <summary>An interval whose lower end lies above its upper one.</summary>
    public static DiagnosticKind UpsideDown { get; } = Error("CP2007", "区间上下限颠倒：{found}", "the interval's ends are reversed: {found}");

    /// <summary>A fraction of a counted thing.</summary>
    public static DiagnosticKind NotWhole { get; } = Error("CP2008", "{fact}应为整数，而此处为 {found}", "{fact} is a whole number: found {found}");

    /// <summary>A text that is neither yes nor no.</summary>
    public static DiagnosticKind BadBoolean { get; } = Error("CP2009", "“{found}”不是“是”或“否”：应为 是 或 否", "'{found}' is not a Boolean: expected true or false");

    /// <summary>A number of more digits than anything real needs.</summary>
    public static DiagnosticKind NumberTooLong { get; } = Error("CP2010", "数值过长：“{found}”超过上限 {limit} 位", "the number is too long: '{found}' has more than the limit of {limit} digits");

    /// <summary>A bare number above 0 and up to 1 for a percentage, which may be a ratio: both are taken for possible.</summary>
    public static DiagnosticKind BarePercentage { get; } = Warning("CP2011", "“{found}”没有单位，可读作 {readings}，两种读法结论一致时才判定；请写明是哪一个", "'{found}' has no unit and may be {readings}: a verdict is given only where both agree; write which it is");

    /// <summary>An undecided choice without any choice.</summary>
    public static DiagnosticKind NoChoice { get; } = Error("CP2012", "没有列出任何取值：应至少有一个，取自 {expected}", "no value is listed: expected at least one of {expected}");

    /// <summary>A number or date that can be read in two ways: both are taken for possible.</summary>
    public static DiagnosticKind TwoReadings { get; } = Warning("CP2013", "“{found}”可读作 {readings}，两种读法结论一致时才判定；请写明是哪一个", "'{found}' may be {readings}: a verdict is given only where both agree; write which it is");

    /// <summary>Something that could be read in two ways, of which only one is possible.</summary>
    public static DiagnosticKind OneReadingLeft { get; } = Note("CP2014", "“{found}”按 {read} 读取：另一种读法不在取值范围之内（{expected}）", "'{found}' is read as {read}: the other reading cannot be ({expected})");

    /// <summary>A unit spelt with another case, so that it may be one of two.</summary>
    public static DiagnosticKind AmbiguousUnit { get; } = Error("CP2015", "单位“{found}”的大小写不明：是 {first} 还是 {second}？", "the unit '{found}' may be {first} or {second}: the case of the letters decides");

    /// <summary>A number with a word beside it that leaves it open.</summary>
    public static DiagnosticKind VagueNumber { get; } = Error("CP2016", "“{found}”没有说定数值：请写一个数、一个区间（{between}）或一端（{end}）", "'{found}' leaves the number open: write a number, an interval ({between}) or one end ({end})");

    /// <summary>What a spreadsheet writes where it could not work a cell out.</summary>
    public static DiagnosticKind SpreadsheetError { get; } = Error("CP2017", "“{found}”是电子表格的错误值：请改正公式，不知道的留空", "'{found}' is a spreadsheet's error: correct the formula, or leave the cell blank where the value is not known");

    /// <summary>A spreadsheet's number of a day where there should be a date.</summary>
    public static DiagnosticKind SerialDate { get; } = Error("CP2018", "“{found}”是电子表格的日期序号（即 {day}），不是日期：请将该列设为日期格式后再导出", "'{found}' is a spreadsheet's number for a day ({day}), and no date: format the column as dates before it is saved");

    /// <summary>A date with the year behind, of which nobody can say which number is the month.</summary>
    public static DiagnosticKind YearBehind { get; } = Error("CP2019", "“{found}”的年份在后，月、日的先后不明：请写成 {days}", "'{found}' has the year behind, and which number is the month is not certain: write {days}");

    /// <summary>A number that arithmetic in binary has left a trace in.</summary>
    public static DiagnosticKind BinaryNoise { get; } = Note("CP2020", "“{found}”像是电子表格二进制运算的余数，原意或为 {meant}；此处按所写的数判定", "'{found}' looks like {meant} with the noise of a spreadsheet's binary arithmetic; it is taken as it is written");

    /// <summary>A bare number above 0 and up to 1 for a percentage, where it has to be exact.</summary>
    public static DiagnosticKind BarePercentageRefused { get; } = Error("CP2021", "“{found}”没有单位，可读作 {first} 或 {second}：请写明单位", "'{found}' has no unit and may be {first} or {second}: write the unit");

    /// <summary>A month or a year where one day is needed.</summary>
    public static DiagnosticKind NotOneDay { get; } = Error("CP2022", "“{found}”不是某一天（{days}）：此处应为一天，形如 2026-11-22", "'{found}' is not one day ({days}): expected a day, in the form 2026-11-22");

    /// <summary>A number without a unit is not what is usual of its fact.</summary>
    public static DiagnosticKind UnusualNumber { get; } = Note("CP2023", "“{found}”没有单位，按 {read} 读取，而{fact}通常 {expected}：请核对单位并写明", "'{found}' has no unit and is read as {read}, which is not usual of the {fact} ({expected}): check the unit, and write it");

    /// <summary>A file beside the vocabulary names a fact that it does not have.</summary>
    public static DiagnosticKind UnusualFact { get; } = Error("CP2024", "词汇表没有以数值表示的指标“{found}”", "the vocabulary has no fact '{found}' that is a number");

    // 3: expressions

    /// <summary>Something in an expression that is not allowed there.</summary>
    public static DiagnosticKind Unexpected { get; } = Error("CP3001", "此处为“{found}”：应为{expected}", "found '{found}': expected {expected}");

    /// <summary>A name that is no fact of the subject.</summary>
    public static DiagnosticKind UnknownFact { get; } = Error("CP3002", "{kind}没有指标“{found}”{elsewhere}", "{kind} has no fact '{found}'{elsewhere}");

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

    /// <summary>An order that no choice, or every choice, satisfies.</summary>
    public static DiagnosticKind BeyondOrder { get; } = Error("CP3008", "“{found}”之外没有取值，或所有取值都满足：取值依次为 {expected}", "no choice lies beyond '{found}', or every choice satisfies it: they are, in order, {expected}");

    /// <summary>A number of days between two days, beside one of months, in a sum or a product.</summary>
    public static DiagnosticKind DaysBesideMonths { get; } = Error("CP3020", "一个月的天数不定：以月、年计的时间只能与单独的日期之差比较，或加减于日期，如 finished_on <= permitted_on + 6 months", "a month has no fixed number of days: a time in months or years is compared with the difference of two days alone, or added to a day, as in finished_on <= permitted_on + 6 months");

    /// <summary>What may be the unit of a number, or a number divided by a fact that is called like a unit.</summary>
    public static DiagnosticKind UnitOrFact { get; } = Error("CP3021", "“{found}”中的“{name}”既是单位又是指标：指指标时请把数放进括号，如 (300 t) / {name}；指单位时请换用该单位的其他写法", "'{name}' in '{found}' is a unit and a fact as well: for the fact, put the number in brackets, as in (300 t) / {name}; for the unit, write another of its names");

    // 4: packs

    /// <summary>A name that is not of the form that names have.</summary>
    public static DiagnosticKind BadName { get; } = Error("CP4001", "“{found}”不能作名称：应形如 {expected}", "'{found}' is not a name: expected the form {expected}");

    /// <summary>A term's name that is also a unit, so that expressions could be read in two ways.</summary>
    public static DiagnosticKind NameIsUnit { get; } = Error("CP4002", "“{found}”是单位，不能作术语名称：可写作 {found}_value", "'{found}' is a unit and cannot name a term: expected another name, such as {found}_value");

    /// <summary>A kind of subject that the vocabulary does not have.</summary>
    public static DiagnosticKind UnknownKind { get; } = Error("CP4003", "未知的对象类型“{found}”：应为 {expected} 之一", "unknown kind of subject '{found}': expected one of {expected}");

    /// <summary>A label that two facts of a kind share.</summary>
    public static DiagnosticKind DuplicateLabel { get; } = Error("CP4004", "标签“{found}”重复：{kind} 的 {other} 已使用", "duplicate label '{found}': {other} of {kind} has it already");

    /// <summary>A key that a fact of this type must have, or cannot have.</summary>
    public static DiagnosticKind KeyForType { get; } = Error("CP4005", "类型为 {type} 的指标{what}键“{key}”", "a fact of type {type} {what} the key '{key}'");

    /// <summary>Two rules of a pack with one name.</summary>
    public static DiagnosticKind DuplicateRule { get; } = Error("CP4006", "规则“{found}”重复：首次出现在 {first}", "duplicate rule '{found}': first at {first}");

    /// <summary>A department that the pack does not list.</summary>
    public static DiagnosticKind UnknownDepartment { get; } = Error("CP4007", "未知的部门“{found}”：应为 pack.yaml 中 departments 所列之一", "unknown department '{found}': expected one of those listed under departments in pack.yaml");

    /// <summary>A rule with no requirement, or with two.</summary>
    public static DiagnosticKind NoRequirement { get; } = Error("CP4008", "规则“{rule}”的要求不完整：应有 measure、share、count、sum、ratio 之一与 limit（或 limits），或有 require 与 from", "the requirement of rule '{rule}' is incomplete: expected one of measure, share, count, sum and ratio with limit (or limits), score with levels and limit, or require with from");

    /// <summary>A limit with no comparator, or more than one.</summary>
    public static DiagnosticKind OneComparator { get; } = Error("CP4009", "限值应恰有一个比较关系：此处为 {found}，应为 {expected} 之一", "a limit has exactly one comparator: found {found}, expected one of {expected}");

    /// <summary>A limit that does not say what it is in.</summary>
    public static DiagnosticKind LimitWithoutUnit { get; } = Error("CP4010", "限值“{found}”没有单位：应写明，如 {expected}", "the limit '{found}' has no unit: expected one, as in {expected}");

    /// <summary>A limit of another dimension than what it limits.</summary>
    public static DiagnosticKind LimitDimension { get; } = Error("CP4011", "限值“{found}”的量纲是{dimension}，而度量的量纲是{expected}", "the limit '{found}' has dimension {dimension}, but the measure has {expected}");

    /// <summary>A difference of percentages limited in percent, or a percentage in percentage points.</summary>
    public static DiagnosticKind LimitDifference { get; } = Error("CP4012", "限值“{found}”：百分比之差以个百分点计，百分比以 % 计，温度以 ℃ 计；此处应为 {expected}", "the limit '{found}': a difference of percentages is in percentage points, a percentage in %, a temperature in ℃; expected {expected} here");

    /// <summary>Two limits of a rule from one day on, or in the wrong order.</summary>
    public static DiagnosticKind LimitsOutOfOrder { get; } = Error("CP4013", "限值应按生效日期先后排列，且日期各不相同：{found} 在 {expected} 之后", "limits must be in the order of their dates, without repeated dates: {found} follows {expected}");

    /// <summary>A yearly deadline that is no day of the year.</summary>
    public static DiagnosticKind BadDeadline { get; } = Error("CP4014", "“{found}”不是每年的某一天：应形如 11-15", "'{found}' is not a day of the year: expected the form 11-15");

    /// <summary>A yearly deadline on something that is no date, or a date with another limit.</summary>
    public static DiagnosticKind DeadlineNeedsDate { get; } = Error("CP4015", "on_or_before 只用于单独的日期指标，且日期指标只用 on_or_before：此处为 {found}", "on_or_before goes with a date fact alone, and a date fact with on_or_before alone: found {found}");

    /// <summary>Packs that are each other's parents.</summary>
    public static DiagnosticKind CyclicParents { get; } = Error("CP4016", "上位规则包循环引用：{found}", "circular parents: {found}");

    /// <summary>A pack written for another version of the vocabulary.</summary>
    public static DiagnosticKind VocabularyVersion { get; } = Error("CP4017", "规则包要求词汇表 {expected}，而现有 {found}", "the pack is written for vocabulary {expected}: found {found}");

    /// <summary>No such pack.</summary>
    public static DiagnosticKind UnknownPack { get; } = Error("CP4018", "找不到规则包“{found}”：应为 {expected} 之一，或一个含 pack.yaml 的文件夹", "no rule pack '{found}': expected one of {expected}, or a folder with a pack.yaml");

    /// <summary>One version of a pack in two folders, with different content: it is not known which is right.</summary>
    public static DiagnosticKind AmbiguousPack { get; } = Error("CP4030", "规则包 {found} 有两份，内容不同：{first} 与 {second}；版本一经发布不得改变", "two packs {found} with different content: {first} and {second}; a version never changes once released");

    /// <summary>A folder that was looked in for a pack that is not there, and what it holds.</summary>
    public static DiagnosticKind PacksInFolder { get; } = Note("CP4031", "已在此查找规则包：{found}", "looked for packs here: {found}");

    /// <summary>A folder without rules.</summary>
    public static DiagnosticKind EmptyPack { get; } = Error("CP4019", "规则包中没有规则：应至少有一条", "the pack has no rules: expected at least one");

    /// <summary>A pack in a folder that says otherwise.</summary>
    public static DiagnosticKind PackFolderMismatch { get; } = Error("CP4020", "文件夹名为 {found}，而 pack.yaml 写的是 {expected}", "the folder is named {found}, but pack.yaml says {expected}");

    /// <summary>A share or ratio of something that may be negative.</summary>
    public static DiagnosticKind MayBeNegative { get; } = Error("CP4021", "“{found}”可能为负：其取值范围是 {range}；占比与比值只能取自非负的量", "'{found}' may be negative: its range is {range}; shares and ratios need values that are never negative");

    /// <summary>Members in a case of a rule that has none.</summary>
    public static DiagnosticKind NoMembers { get; } = Error("CP4022", "该规则不统计登记的对象：members 只用于对登记对象的 share、count、sum、ratio；部分写在 facts 中", "the rule is not about members: members goes with share, count, sum and ratio over a register; parts stand among facts");

    /// <summary>A number over members in a rule for something that has none.</summary>
    public static DiagnosticKind AggregateSubject { get; } = Error("CP4023", "{kind} 中没有可统计的 {found}：{hint}", "a {kind} has neither parts nor members of kind {found} that could be counted: {hint}");

    /// <summary>A fact called as a table's column about the subject itself is.</summary>
    public static DiagnosticKind ReservedHeading { get; } = Error("CP4024", "“{found}”是表格的保留表头，不能作指标的名称或标签", "'{found}' is a reserved table heading, and cannot name or label a fact");

    /// <summary>A parent's rule, where the pack has no such parent.</summary>
    public static DiagnosticKind UnknownParent { get; } = Error("CP4025", "“{found}”不是本规则包的上位规则包：应为 pack.yaml 中 parents 所列之一（{expected}）", "'{found}' is no parent of this pack: expected one of those listed under parents in pack.yaml ({expected})");

    /// <summary>A rule that is named, and not there.</summary>
    public static DiagnosticKind UnknownRuleInPack { get; } = Error("CP4026", "规则包 {pack} 中没有规则“{found}”", "the pack {pack} has no rule '{found}'");

    /// <summary>A pack that is named twice among those to be evaluated side by side.</summary>
    public static DiagnosticKind PackTwice { get; } = Error("CP4098", "规则包“{found}”列了两次，或列了两个版本：同时判定的规则包各列一次", "the pack '{found}' is named twice, or in two versions: of packs that are evaluated side by side each is named once");

    /// <summary>A set of packs that has the name of a pack.</summary>
    public static DiagnosticKind SetNamedLikePack { get; } = Error("CP4100", "规则包组“{found}”与规则包同名：应另取名称", "the set '{found}' has the name of a pack: give it another");

    /// <summary>A pack in a set that is not at hand.</summary>
    public static DiagnosticKind UnknownPackInSet { get; } = Error("CP4101", "组内没有规则包“{found}”：应为 {expected} 之一", "no rule pack '{found}' for the set: expected one of {expected}");

    /// <summary>A set where one pack is asked for.</summary>
    public static DiagnosticKind SetOfSeveral { get; } = Error("CP4102", "“{found}”是规则包组：此处应写其中一个，{expected}", "'{found}' is a set of packs: expected one of them here, {expected}");

    /// <summary>The name of a rule that several of the packs have.</summary>
    public static DiagnosticKind AmbiguousRule { get; } = Error("CP4099", "几个规则包都有规则“{found}”：应写明是 {expected} 中的哪一个", "several packs have a rule '{found}': expected one of {expected}");

    /// <summary>Something that is both quoted and only reported.</summary>
    public static DiagnosticKind QuotedOrReported { get; } = Error("CP4027", "{first} 与 {second} 只能取其一：有原文的引原文，没有的注明报道来源", "either {first} or {second}: quote the text if it is available, otherwise name the report");

    /// <summary>A file of test cases with no chapter beside it, or two.</summary>
    public static DiagnosticKind CasesWithoutChapter { get; } = Error("CP4032", "测试用例文件旁应恰有一个同名的章节文件：{expected}", "a file of test cases stands beside the one chapter of its name: expected {expected}");

    /// <summary>Test cases of a rule that is not in the chapter beside them.</summary>
    public static DiagnosticKind UnknownRuleInChapter { get; } = Error("CP4033", "章节文件 {file} 中没有规则“{found}”", "the chapter {file} has no rule '{found}'");

    /// <summary>A key of a row that is neither a fact nor what the row says.</summary>
    public static DiagnosticKind UnknownRowKey { get; } = Error("CP4040", "{kind}没有指标“{found}”：行中的键应为指标，或 {expected} 之一", "{kind} has no fact '{found}': the keys of a row are facts, or one of {expected}");

    /// <summary>A cell of a row with nothing in it.</summary>
    public static DiagnosticKind EmptyCell { get; } = Error("CP4041", "{fact}为空：应为 {expected}；不限则写 any", "{fact} is empty: expected {expected}; write any where it may be anything");

    /// <summary>A band that no value of the fact lies in.</summary>
    public static DiagnosticKind EmptyBand { get; } = Error("CP4042", "{fact}没有在“{found}”之内的值：应形如 ..0.30、>0.30..0.50，取值范围为 {expected}", "no value of {fact} lies in '{found}': expected the form ..0.30 or >0.30..0.50, within {expected}");

    /// <summary>Two rows that hold the same point.</summary>
    public static DiagnosticKind RowsOverlap { get; } = Error("CP4043", "该行与第 {first} 行重叠：同一情形只能落入一行", "this row overlaps with that of line {first}: a subject can lie in one row only");

    /// <summary>A table where a rule cannot have one.</summary>
    public static DiagnosticKind RowsNeedMeasure { get; } = Error("CP4044", "rows 只用于数值，而此处是日期：请用 when 区分情形，各写一条规则", "rows goes only with a number, and this is a day: tell the cases apart by when, in a rule for each");

    /// <summary>A rule that does not apply elsewhere, with a limit for all.</summary>
    public static DiagnosticKind ElsewhereNeedsRows { get; } = Error("CP4045", "elsewhere 只用于 rows：该限值对所有情形都有效，没有“其他情形”", "elsewhere goes only with rows: this limit is for all, and nothing is left elsewhere");

    /// <summary>Several limits, one of which leaves out what lies in none of its rows and another one does not.</summary>
    public static DiagnosticKind ElsewhereInAllLimits { get; } = Error("CP4073", "第 {line} 行的限值表写有 elsewhere，该限值没有：规则是否适用不能随评估日期所用的限值而变。请让各限值都是写有 elsewhere 的 rows，或各写一条规则并用 until 分期", "the table of line {line} has elsewhere, and this limit has not: whether a rule applies cannot turn on which of its limits binds on the day of evaluation. Let every limit be rows with elsewhere, or write a rule for each, and until which day it binds");

    /// <summary>Several tables that leave out different cases.</summary>
    public static DiagnosticKind ElsewhereOfSameCases { get; } = Error("CP4074", "该行的情形在第 {line} 行的限值表中没有对应的行：写有 elsewhere 的各表应覆盖相同的情形，否则规则是否适用会随评估日期而变。请补齐，或各写一条规则并用 until 分期", "the table of line {line} has no row for what lies in this one: tables with elsewhere are about the same cases, or whether the rule applies would turn on the day of evaluation. Add what is missing, or write a rule for each table, and until which day it binds");

    /// <summary>The name of a table that is not there.</summary>
    public static DiagnosticKind NoTableFile { get; } = Error("CP4046", "规则文件旁没有表格“{found}”：应为同一文件夹中的 .csv 文件名", "there is no table '{found}' beside the rules: expected the name of a .csv file in the same folder");

    /// <summary>A scheme whose level cannot be named.</summary>
    public static DiagnosticKind LevelNameTaken { get; } = Error("CP4047", "“{found}”已是指标或其他规则的等级：请为该规则另取名称", "'{found}' is a fact or the level of another rule already: give the rule another name");

    /// <summary>Levels that do not rise.</summary>
    public static DiagnosticKind LevelsOutOfOrder { get; } = Error("CP4048", "等级“{found}”应高于“{first}”：等级由低到高排列，名称各不相同", "the level '{found}' has to be above '{first}': levels rise from the lowest, each with a name of its own");

    /// <summary>Points of which it is not said what gives them.</summary>
    public static DiagnosticKind PointsWithoutReason { get; } = Error("CP4049", "得分项应为 {when: 条件, gives: 分值}，或 {rows: […]}", "an item has the form {when: condition, gives: points}, or {rows: […]}");

    /// <summary>A limit that ends before it begins.</summary>
    public static DiagnosticKind UntilBeforeFrom { get; } = Error("CP4064", "限值的末日 {found} 早于首日 {from}", "the limit binds until {found}, before it binds from {from}");

    /// <summary>A day of the subject's that is to tell which limit binds, where there is a yearly deadline or a number over members.</summary>
    public static DiagnosticKind BoundByOwnDay { get; } = Error("CP4065", "binds_by（{found}）只用于以本对象指标计的 measure 或 require：每年的期限按评估所在的年度计，登记对象各有各的日期。请去掉 binds_by；要按各对象的日期区分时，请在 among 或 where 中写日期条件", "binds_by ({found}) goes with a measure or a condition on the subject's own facts: a yearly deadline is that of the year evaluated, and members have a day each. Leave binds_by out; to tell members apart by their day, compare it in among or where");

    /// <summary>A number over members that is held against a fact.</summary>
    public static DiagnosticKind RelativeToMembers { get; } = Error("CP4066", "对登记对象的统计，限值应为数值：此处为“{found}”；按辖区情形取不同限值时，请用 rows", "a number over members is held against a number: found '{found}'; where the limit turns on the facts of what contains them, use rows");

    /// <summary>A term that is called as a fact is.</summary>
    public static DiagnosticKind TermIsFact { get; } = Error("CP4063", "“{found}”已是{kind}的指标，不能再作术语名称", "'{found}' is a fact of {kind} already, and cannot name a term");

    /// <summary>A word of expressions in place of a name.</summary>
    public static DiagnosticKind ReservedName { get; } = Error("CP4067", "“{found}”是表达式中的词（and、or、not、is、one、of），不能作名称：可写作 {found}_value", "'{found}' is a word of expressions (and, or, not, is, one, of) and names nothing: expected another name, such as {found}_value");

    /// <summary>A text that is no name of a unit.</summary>
    public static DiagnosticKind BadUnitName { get; } = Error("CP4060", "“{found}”不能作单位名称：不能为空、以数字开头，或含 / · ( ) ^ 等运算符号", "'{found}' cannot name a unit: it is not empty, begins with no digit, and has no sign such as / · ( ) ^");

    /// <summary>A unit that does not say what it is, or says it twice.</summary>
    public static DiagnosticKind UnitMeaning { get; } = Error("CP4061", "单位“{unit}”应恰有一个含义：此处为 {found}，应为 {expected} 之一", "the unit '{unit}' has exactly one meaning: found {found}, expected one of {expected}");

    /// <summary>A unit that is said to be so many of what is no unit.</summary>
    public static DiagnosticKind UnitMultiple { get; } = Error("CP4062", "“{found}”不是某个单位的倍数：应为正数与已知的单位（或写在其上方的单位），如 1000 kg", "'{found}' is no multiple of a unit: expected a number above 0 with a known unit, or one above it, such as 1000 kg");

    /// <summary>A released version is not what was released.</summary>
    public static DiagnosticKind ChangedPack { get; } = Error("CP4034", "{pack} 已发布，但此处的内容与发布时不同：请换回原版本，或改用新版本号；仍要使用请加 --allow-changed", "{pack} is released, and this is not what was released: put the released version back, or give it a new version; to use it all the same, add --allow-changed");

    /// <summary>A kind of subject that would be a part of itself.</summary>
    public static DiagnosticKind PartOfItself { get; } = Error("CP4050", "“{found}”不能是“{whole}”的部分：那样它会是自己的部分", "'{found}' cannot be a part of '{whole}': it would be a part of itself");

    /// <summary>A kind of which a rule wants something, but which is neither a part nor a whole of its subject.</summary>
    public static DiagnosticKind KindElsewhere { get; } = Error("CP4051", "{kind}{what}“{found}”：应为 {expected} 之一", "a {kind} {what} '{found}': expected one of {expected}");

    /// <summary>A fact of a part where one number is wanted, though there may be many parts.</summary>
    public static DiagnosticKind FactOfParts { get; } = Error("CP4052", "“{found}”属于部分，可能有多个：应写明如何汇总，如 {expected}", "'{found}' is of parts, of which there may be many: say how they are drawn together, as in {expected}");

    /// <summary>A number over parts that names no kind of parts.</summary>
    public static DiagnosticKind NoKindOfParts { get; } = Error("CP4053", "“{found}”没有写明是哪类部分：应形如 {expected}", "'{found}' does not say of which parts: expected the form {expected}");

    /// <summary>A number over parts within another one, which is not there where there are no parts.</summary>
    public static DiagnosticKind FigureOfNothing { get; } = Error("CP4054", "没有部分时“{found}”没有值，不能用在这里：此处只能用 sum 和 count", "there is no '{found}' where there are no parts, so that it cannot stand here: only sum and count can");

    /// <summary>A number over parts of which there can be none.</summary>
    public static DiagnosticKind NoPartCounts { get; } = Error("CP4055", "“{found}”：没有{kind}能满足其条件", "'{found}': no {kind} can meet its condition");

    /// <summary>A part that names a whole that is not given.</summary>
    public static DiagnosticKind NoSuchWhole { get; } = Warning("CP5042", "{kind}“{id}”属于{whole}“{found}”，但未给出该{whole}：其指标均视为未知", "the {kind} '{id}' is a part of the {whole} '{found}', which is not given: nothing is known of that");

    /// <summary>A fact that is stated otherwise than it follows from parts.</summary>
    public static DiagnosticKind StatedAgainstParts { get; } = Warning("CP5041", "{kind}“{id}”填报的{fact}为 {found}，而由其部分得出 {expected}；两者都作为可能的取值", "the {kind} '{id}' states that {fact} is {found}, and by its parts it is {expected}; it may be either");

    /// <summary>A kind with members that has parts too, or is a part.</summary>
    public static DiagnosticKind MembersAreNoParts { get; } = Error("CP4057", "{found} 有部分（contains）或本身是部分，不能再写 members：请去掉其一", "a {found} has parts (contains) or is one, and cannot have members besides: leave one of them out");

    /// <summary>A second kind whose members are counted.</summary>
    public static DiagnosticKind MembersOfTwoKinds { get; } = Error("CP4068", "词汇表中只能有一类对象写 members：{first} 已写，此处为 {found}；其余请用 contains", "one kind of a vocabulary has members: {first} has, and so has {found} here; say contains of the others");

    /// <summary>A descriptor among the chapters of a pack.</summary>
    public static DiagnosticKind DescriptorInPack { get; } = Error("CP4072", "规则包文件夹中的每个 .yaml 文件都是一章规则，而这里是一份描述文件：请移到别处", "every .yaml file in a pack's folder is a chapter of rules, and this is a descriptor: keep it elsewhere");

    /// <summary>An invariant of a version that the vocabulary is not yet.</summary>
    public static DiagnosticKind InvariantOfLaterVersion { get; } = Error("CP4069", "since 为 {found}，而词汇表的版本是 {version}：应为同一主版本中不晚于它的版本", "since is {found}, and the vocabulary is of version {version}: expected a version of the same first number that is not later");

    /// <summary>An invariant about what follows from parts or wholes.</summary>
    public static DiagnosticKind InvariantOfOwnFacts { get; } = Error("CP4071", "“{found}”由其他对象得出：恒成立的条件只能用{kind}自身填报的指标", "'{found}' follows from elsewhere: an invariant is about what is stated of a {kind} itself");

    /// <summary>An invariant that nothing can meet.</summary>
    public static DiagnosticKind InvariantNeverHolds { get; } = Error("CP4070", "“{found}”对任何{kind}都不成立", "'{found}' holds of no {kind} at all");

    /// <summary>A subject that is not as every subject of its kind is.</summary>
    public static DiagnosticKind BreaksInvariant { get; } = Warning("CP5043", "{kind}“{id}”不符合恒成立的条件“{found}”：其中的指标视为未知：{facts}", "the {kind} '{id}' is not as every one is: '{found}' does not hold; its facts are taken for unknown: {facts}");

    /// <summary>The same where it is refused.</summary>
    public static DiagnosticKind RefusedByInvariant { get; } = Error("CP5044", "{kind}“{id}”不符合恒成立的条件“{found}”：请核对 {facts}", "the {kind} '{id}' is not as every one is: '{found}' does not hold; check {facts}");

    /// <summary>A key of numbers over members of a register, on a number over parts.</summary>
    public static DiagnosticKind PartsHaveNoYear { get; } = Error("CP4058", "{kind}是部分，随其整体一起填报，不按评估年度计入：请去掉 {found}，在 where 中写日期条件，如 where: finished_on >= 2026-01-01 and finished_on <= 2026-12-31；确需逐年统计的，请在词汇表中写 members 而不是 contains", "{kind} subjects are parts, which are given with their whole and count whatever the year is: leave {found} out and compare days in where, as in where: finished_on >= 2026-01-01 and finished_on <= 2026-12-31; for what is counted year by year, say members instead of contains in the vocabulary");

    /// <summary>A number over parts beside a number of the whole's own.</summary>
    public static DiagnosticKind PartsAreNotReported { get; } = Error("CP4059", "{kind}是部分，其统计数不另行填报：请去掉 {found}；若该数也可填报，请在词汇表中为该指标写 from_parts", "{kind} subjects are parts, and what they come to is not reported besides: leave {found} out; where the number may be stated too, say from_parts of its fact in the vocabulary");

    /// <summary>What each part has to meet, in a form that cannot be drawn together into one finding.</summary>
    public static DiagnosticKind EachOnOneSide { get; } = Error("CP4056", "each 只用于 require，同一方向的限值（at_most、less_than，或 at_least、more_than），或一张限值表，且应有{kind}可能不符合；其他要求请写成 subject 为 {found} 的规则", "each goes with require, with limits on one side (at_most and less_than, or at_least and more_than), or with one table of limits, which some {kind} can miss; write anything else as a rule with subject {found}");

    /// <summary>A part without an id that could be told from another one.</summary>
    public static DiagnosticKind DuplicatePart { get; } = Error("CP5040", "{kind}“{found}”在“{whole}”中重复：首次出现在第 {line} 行", "duplicate {kind} '{found}' in '{whole}': first in line {line}");

    // 5: descriptors

    /// <summary>A deviation from a rule that the pack does not have.</summary>
    public static DiagnosticKind UnknownRule { get; } = Error("CP5001", "规则包 {pack} 中没有规则“{found}”", "the pack {pack} has no rule '{found}'");

    /// <summary>Two subjects of a kind with one id in a file.</summary>
    public static DiagnosticKind DuplicateSubject { get; } = Error("CP5002", "{kind}“{found}”重复：首次出现在第 {line} 行", "duplicate {kind} '{found}': first in line {line}");

    /// <summary>A table's heading that is no fact and none of the reserved ones.</summary>
    public static DiagnosticKind UnknownHeading { get; } = Error("CP5003", "未知的表头“{found}”：应为指标名称或标签，或 {expected} 之一", "unknown heading '{found}': expected a fact's name or label, or one of {expected}");

    /// <summary>A table without a heading that every row needs.</summary>
    public static DiagnosticKind MissingHeading { get; } = Error("CP5004", "缺少表头“{expected}”", "the heading '{expected}' is missing");

    /// <summary>Two columns for one thing.</summary>
    public static DiagnosticKind DuplicateHeading { get; } = Error("CP5005", "表头“{found}”重复：与第 {column} 列相同", "duplicate heading '{found}': column {column} has it already");

    /// <summary>A file that is no descriptor by its name.</summary>
    public static DiagnosticKind UnknownFormat { get; } = Error("CP5006", "无法识别的文件类型“{found}”：应为 {expected}", "unknown kind of file '{found}': expected {expected}");

    /// <summary>A folder without descriptors.</summary>
    public static DiagnosticKind NoDescriptors { get; } = Error("CP5007", "文件夹中没有描述文件：应有 {expected} 文件", "the folder holds no descriptors: expected {expected} files");

    /// <summary>A deviation that ends before it was approved.</summary>
    public static DiagnosticKind DeviationUpsideDown { get; } = Error("CP5008", "偏离的失效日期 {found} 早于批准日期 {approved}", "the deviation expires on {found}, before it was approved on {approved}");

    /// <summary>Text where there should be an id.</summary>
    public static DiagnosticKind EmptyId { get; } = Error("CP5009", "编号为空：每个对象应有编号", "the id is empty: every subject needs an id");

    /// <summary>Lines above the heading of a table that are a title.</summary>
    public static DiagnosticKind TitleAbove { get; } = Note("CP5020", "表头在第 {line} 行，其上为标题，未读取", "the heading is in line {line}; what is above it is a title, and is not read");

    /// <summary>A heading that stands further down, below lines that may be anything.</summary>
    public static DiagnosticKind HeadingBelow { get; } = Error("CP5021", "表头似乎在第 {line} 行：请删去其上各行", "the heading seems to be in line {line}: delete the lines above it");

    /// <summary>Columns that no fact has: what stands in them is not used.</summary>
    public static DiagnosticKind UnusedColumns { get; } = Warning("CP5022", "这些列没有对应的指标，未使用：{found}", "no fact has these columns, and they are not used: {found}");

    /// <summary>Something in a column that has no heading.</summary>
    public static DiagnosticKind UnheadedCell { get; } = Error("CP5023", "第 {column} 列没有表头，却填有“{found}”", "column {column} has no heading, but holds '{found}'");

    /// <summary>An id that a spreadsheet took for a number and cut.</summary>
    public static DiagnosticKind CutId { get; } = Error("CP5024", "编号“{found}”是被电子表格截短的数字：请将该列设为文本后重新填写", "the id '{found}' is a number cut by a spreadsheet: make the column text, and enter it again");

    /// <summary>A row of units below the heading.</summary>
    public static DiagnosticKind UnitRow { get; } = Note("CP5025", "该行为单位：{found}", "this row is read as units: {found}");

    /// <summary>A row that seems to be one of units, and is not.</summary>
    public static DiagnosticKind BadUnitRow { get; } = Error("CP5026", "该行似乎是单位，但“{found}”不是{fact}的单位：请改正，或删去该行", "this row seems to be one of units, but '{found}' is no unit of {fact}: mend it, or delete the row");

    /// <summary>A total below the rows, which counts for nothing.</summary>
    public static DiagnosticKind TotalRow { get; } = Warning("CP5027", "该行是以上各行的合计，未计入", "this row is the total of those above, and is left out");

    /// <summary>A row without an id that is not the total that it seems to be.</summary>
    public static DiagnosticKind NoTotal { get; } = Error("CP5028", "该行没有编号，也不是以上各行的合计：{fact}为 {found}，以上各行之和为 {expected}", "this row has no id, and is not the total of those above: {fact} is {found}, and they come to {expected}");

    /// <summary>A row has the word for a total in place of an id, and says what only a subject can say.</summary>
    public static DiagnosticKind TotalInPlaceOfId { get; } = Error("CP5029", "“{found}”是合计行的名称，不是编号：请删去该行，或写上该对象的编号", "'{found}' is what a total is called, and no id: leave the row out, or write the subject's id");

    /// <summary>A deviation that leaves out what an approval has.</summary>
    public static DiagnosticKind DeviationNotApproved { get; } = Warning("CP5030", "偏离“{rule}”未写明{lacking}，视为未批准", "the deviation from '{rule}' does not state {lacking}: it counts as not approved");

    /// <summary>A table in a folder that is no descriptor by its name.</summary>
    public static DiagnosticKind UnreadTable { get; } = Warning("CP5010", "这张表（{found}）没有读取，其中的对象均未计入：请另存为 CSV", "this table ({found}) is not read, and what it holds is not counted: save it as CSV");

    /// <summary>Files in a folder that are neither descriptors nor tables.</summary>
    public static DiagnosticKind OtherFiles { get; } = Note("CP5011", "另有 {count} 个文件不是描述文件（{expected}），未读取", "not read, since they are no descriptors ({expected}): {count} files in it");

    /// <summary>A file that is named more than once.</summary>
    public static DiagnosticKind FileGivenTwice { get; } = Error("CP5012", "同一个文件给出了两次（另一次为 {other}）：其中的对象会重复计入，因此不采用；请只给出一次", "the same file is given twice, as {other} too: what it holds would be counted twice, so that it is not used; name it once");

    /// <summary>Somebody has written to a file between two readings of it.</summary>
    public static DiagnosticKind ChangedWhileRead { get; } = Error("CP5013", "读取期间文件被改动，因此不采用：请在没有程序写入时重新运行", "the file was written to while it was read, so that it is not used: run again when nobody writes to it");

    /// <summary>A link in a folder of descriptors.</summary>
    public static DiagnosticKind LinkInFolder { get; } = Warning("CP5014", "这是链接，未读取：文件夹中只读取其自身的文件；需要时请直接写出该文件", "a link, and not read: of a folder only files of its own are read; name the file itself if it is meant");

    /// <summary>A workbook that cannot be read.</summary>
    public static DiagnosticKind BadWorkbook { get; } = Error("CP5050", "无法读取工作簿：{found}", "cannot read the workbook: {found}");

    /// <summary>Sheets that nobody sees, and that are not read.</summary>
    public static DiagnosticKind HiddenSheets { get; } = Warning("CP5051", "这些工作表是隐藏的，未读取：{found}；需要时请取消隐藏", "these sheets are hidden and not read: {found}; show them if they are meant");

    /// <summary>Sheets beside a table that are none.</summary>
    public static DiagnosticKind SheetsWithoutHeading { get; } = Note("CP5052", "这些工作表没有可识别的表头，未读取：{found}", "these sheets have no known heading, and are not read: {found}");

    /// <summary>A workbook in which nothing is a table.</summary>
    public static DiagnosticKind NoSheet { get; } = Error("CP5053", "没有可读取的工作表（{found}）：应有一行表头，其中有{expected}", "there is no sheet to read ({found}): expected a heading with {expected}");

    /// <summary>Rows that nobody sees, and that count.</summary>
    public static DiagnosticKind HiddenRows { get; } = Note("CP5054", "这些行是隐藏的（或被筛选掉），仍然读取：{found}", "these rows are hidden, by a filter for one, and are read all the same: {found}");

    /// <summary>Columns that nobody sees, and that count.</summary>
    public static DiagnosticKind HiddenColumns { get; } = Note("CP5055", "这些列是隐藏的，仍然读取：{found}", "these columns are hidden, and are read all the same: {found}");

    /// <summary>Cells below the heading that are merged.</summary>
    public static DiagnosticKind MergedCells { get; } = Warning("CP5056", "表头以下有合并的单元格，其值只计入第一格：{found}；其余各格视为未填", "cells below the heading are merged, and what they state counts for the first of them alone: {found}; the others count as blank");

    /// <summary>Headings below others.</summary>
    public static DiagnosticKind GroupedHeadings { get; } = Warning("CP5057", "这些表头位于另一行表头之下，按下一行读取，请核对：{found}", "these headings stand below others, and the lower ones are read; see whether that is meant: {found}");

    /// <summary>Days that are counted otherwise than usual.</summary>
    public static DiagnosticKind DaysFrom1904 { get; } = Note("CP5058", "工作簿的日期从 1904 年起算，已按此读取", "the workbook counts days from 1904, and is read so");

    /// <summary>Other workbooks that formulas refer to.</summary>
    public static DiagnosticKind LinkedWorkbooks { get; } = Note("CP5059", "公式引用了其他工作簿，它们不会被打开：采用的是保存时的值", "formulas refer to other workbooks, which are not opened: the values are those that were stored");

    /// <summary>A formula that was never worked out.</summary>
    public static DiagnosticKind NoStoredValue { get; } = Error("CP5060", "单元格是公式，但没有保存计算结果：请用电子表格打开并重新保存", "the cell is a formula without a stored value: open the workbook in a spreadsheet program, and save it again");

    /// <summary>A sheet with a heading alone.</summary>
    public static DiagnosticKind EmptySheet { get; } = Note("CP5061", "表头以下没有数据", "there is nothing below the heading");

    /// <summary>Something was filled into a form that the other answers leave no rule to ask for.</summary>
    public static DiagnosticKind NotNeeded { get; } = Note("CP5062", "按其他各项所填，不需要“{fact}”：不影响判定", "by the other answers, {fact} is not asked for: it decides nothing");

    /// <summary>A number of a profile or of a file of another system without a unit.</summary>
    public static DiagnosticKind SourceWithoutUnit { get; } = Error("CP5063", "“{found}”没有写明{fact}的单位", "'{found}' does not say in what unit {fact} is");

    /// <summary>A name of a profile that is mapped, and may not be.</summary>
    public static DiagnosticKind MappedAndNot { get; } = Error("CP5064", "“{found}”既有对应的指标，又列为不可对应", "'{found}' is mapped to a fact, and among what may not be mapped");

    /// <summary>Two places of a file that say different things of one fact.</summary>
    public static DiagnosticKind SourcesDisagree { get; } = Warning("CP5065", "{fact}有两种说法：{source} 为 {found}，而 {first} 为 {other}（{place}）；两者都作为可能的取值", "{fact} is said twice: {source} has {found}, and {first} has {other} ({place}); it may be either");

    /// <summary>A value that a profile does not know.</summary>
    public static DiagnosticKind UnmappedValue { get; } = Warning("CP5066", "{source} 的“{found}”不在{fact}的对照表中，未使用", "'{found}' of {source} is not in the profile's table for {fact}, and is not used");

    /// <summary>Something that seems to be a fact, and is none.</summary>
    public static DiagnosticKind NotMapped { get; } = Note("CP5067", "{source} 为“{found}”，不作为指标：{because}", "{source} is '{found}', and stands for no fact: {because}");

    /// <summary>A file without any record that a profile speaks of.</summary>
    public static DiagnosticKind NoRecord { get; } = Error("CP5068", "文件中没有{format}的记录：应有 {expected}", "there is no record of {format} in the file: expected {expected}");

    /// <summary>A file of another system that cannot be read.</summary>
    public static DiagnosticKind BadSource { get; } = Error("CP5069", "无法按{format}读取文件：{found}", "cannot read the file as {format}: {found}");

    // 6: where subjects lie

    /// <summary>A subject that names no jurisdiction, where there are jurisdictions that it may lie in.</summary>
    public static DiagnosticKind NoJurisdiction { get; } = Warning("CP6001", "{kind}“{id}”没有写明所在行政区：可能计入任何一个行政区，也可能都不计入", "the {kind} '{id}' names no jurisdiction: it may count for any of them, or for none");

    /// <summary>A subject that names a jurisdiction that is not known, or by a name that several have.</summary>
    public static DiagnosticKind UnplacedSubject { get; } = Warning("CP6002", "{kind}“{id}”所在的行政区“{found}”不能确定是哪一个：可能计入任何一个行政区，也可能都不计入", "the {kind} '{id}' lies in '{found}', and it is not known which jurisdiction that is: it may count for any of them, or for none");

    /// <summary>A jurisdiction of a list that lies in one that the list does not have.</summary>
    public static DiagnosticKind UnknownJurisdiction { get; } = Error("CP6003", "未知的行政区“{found}”：应为本名录中的编号", "unknown jurisdiction '{found}': expected an id of this list");

    /// <summary>Jurisdictions that lie in each other.</summary>
    public static DiagnosticKind JurisdictionCircle { get; } = Error("CP6004", "行政区互相包含：{found}", "jurisdictions that lie in each other: {found}");

    /// <summary>Two subjects of a kind with one id, in two files or two places of one.</summary>
    public static DiagnosticKind SubjectStandsTwice { get; } = Error("CP5002", "{kind}“{found}”重复：另一处在 {other}。两处不能同时采用，含有它的文件均不采用；同一对象的两个年度是两次登记，应分别检查", "duplicate {kind} '{found}': the other one is at {other}. Neither file is used; two years of one subject are two registers, to be checked apart");

    private static DiagnosticKind Error(string code, string zh, string en) => new(code, Severity.Error, zh, en);

    private static DiagnosticKind Warning(string code, string zh, string en) => new(code, Severity.Warning, zh, en);

    private static DiagnosticKind Note(string code, string zh, string en) => new(code, Severity.Note, zh, en);
}
