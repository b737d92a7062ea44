using System.Collections.Generic;
using System.Linq;
using Compliance.Facts;
using Compliance.Sql.Dialects;
using Compliance.Sql.Mapping;
using Compliance.Sql.Syntax;
using Compliance.Values;
using static Compliance.Sql.Syntax.SqlSyntax;

namespace Compliance.Sql.Compilation;

/// <summary>
/// The query of facts: from the user's own columns to whole numbers, bits and days, and for each row whether it is to be evaluated, is to be
/// evaluated by the kernel, or has a value that the vocabulary does not have.
/// </summary>
internal sealed class FactsQuery(SqlMapping mapping, EvaluatedDay day, CalendarDate? today, SqlDialect dialect, bool hasYears)
{
    /// <summary>The name under which it is read.</summary>
    public const string Name = "facts";

    // No fact has a name that begins so, nor one of the columns that are made of it.
    /// <summary>The column of the subject's name.</summary>
    public const string SubjectName = "?name";

    /// <summary>The column of its jurisdiction.</summary>
    public const string Jurisdiction = "?jurisdiction";

    /// <summary>The column that says whether it has a day of its own.</summary>
    public const string HasDate = "?has_date";

    /// <summary>The column of the row's version.</summary>
    public const string Version = "?version";

    /// <summary>The name of the query that it reads.</summary>
    public const string StatedName = "stated";

    /// <summary>The name of the query of ids alone.</summary>
    public const string IdsName = "ids";

    /// <summary>The column that says what becomes of a row.</summary>
    public const string Status = "?status";

    /// <summary>The status of a row that is evaluated.</summary>
    public const int Evaluated = 0;

    /// <summary>The status of a row with a number of more digits than are held: the kernel evaluates it.</summary>
    public const int ForKernel = 1;

    /// <summary>The status of a row that has no verdict.</summary>
    public const int Problem = 2;

    private const string StatedSuffix = "?";
    private const string NoNumberSuffix = "?nan";

    private readonly FactColumns _columns = new(mapping);

    /// <summary>The two queries, the first of which the second reads.</summary>
    public IReadOnlyList<NamedQuery> Queries =>
    [
        new NamedQuery(StatedName, Stated(), IsMaterialized: dialect.RepeatsQueries),
        new NamedQuery(Name, Facts(), IsMaterialized: dialect.RepeatsQueries),
    ];

    /// <summary>The first of them with what the columns themselves say, under <see cref="FoundIn"/>.</summary>
    /// <param name="where">Which rows, by the columns of the table; null for all.</param>
    public NamedQuery StatedAsFound(SqlExpression? where = null) => new(StatedName, Stated(withFound: true, where), IsMaterialized: dialect.RepeatsQueries);

    /// <summary>Both of them with what the columns of numbers say, under <see cref="FoundIn"/>.</summary>
    public IReadOnlyList<NamedQuery> QueriesAsFound => [StatedAsFound(), new NamedQuery(Name, Facts(withFound: true), IsMaterialized: false)];

    /// <summary>The ids of all rows, and nothing else of them.</summary>
    public NamedQuery Ids => new(IdsName, new SelectQuery([new SelectedColumn(Id, FactColumns.Id)], TableNames.Read(mapping.Table)), IsMaterialized: false);

    /// <summary>
    /// The id of a row of the table: without blanks around it, and NULL where it says nothing, as where it is read from a file.
    /// </summary>
    public SqlExpression Id
    {
        get
        {
            var written = dialect.ToText(Column(mapping.Id.Name));
            if (mapping.Id.Type is { Kind: ColumnKind.Whole })
                return written;

            var text = dialect.Trim(written);
            return Case([new CaseBranch(new Membership(Call("LOWER", text), [.. NotStated.Words.Select(word => word.ToLowerInvariant()).Distinct().Select(Literal)]), Null)], text);
        }
    }

    /// <summary>The names of what the columns of numbers say.</summary>
    public IEnumerable<string> FoundNames => mapping.Facts.Values.OfType<NumberSource>().SelectMany(source => new[] { source.Low, source.High }).Select(FoundIn).Distinct();

    /// <summary>The names of what a row says of its subject besides facts.</summary>
    public IEnumerable<string> HeaderNames =>
    [
        .. mapping.Name is null ? [] : new[] { SubjectName },
        .. mapping.Jurisdiction is null ? [] : new[] { Jurisdiction },
        .. day.AsOf is null ? new[] { FactColumns.Day } : [],
        .. day.AsOf is null && mapping.Date is not null ? new[] { HasDate } : [],
    ];

    /// <summary>The name of what a column says, as a text.</summary>
    public static string FoundIn(SourceColumn column) => column.Name + "?found";

    /// <summary>The names of all columns of a plan for one day.</summary>
    public IEnumerable<string> KeptNames => [FactColumns.Id, .. HeaderNames, .. mapping.Version is null ? [] : new[] { Version }, .. FactNames, Status];

    /// <summary>The names of the facts' columns.</summary>
    public IEnumerable<string> FactNames => mapping.Facts.SelectMany(fact => ColumnsOf(fact.Key, fact.Value).Select(column => column.Name));

    /// <summary>For each way in which a row may have a value that the vocabulary does not have: the fact, whether it is so, what was found and what was expected.</summary>
    public IEnumerable<ValueProblem> Problems()
    {
        yield return new ValueProblem("id", IsNull(Column(FactColumns.Id)), mapping.Id, "an id");
        if (mapping.Date is { } date && day.AsOf is null)
            yield return new ValueProblem("date", All(Column(HasDate), IsNull(Column(FactColumns.Day))), date, "0001-01-01 to 9999-12-31");
        foreach (var (slot, source) in mapping.Facts)
        {
            foreach (var problem in ProblemsOf(mapping.Kind.Facts[slot], slot, source))
                yield return problem;
        }
    }

    /// <summary>For each column whose numbers may have more digits than are held: the fact, whether it is so, what was found and what is held.</summary>
    public IEnumerable<ValueProblem> ForKernelOnly() =>
        from fact in mapping.Facts
        where fact.Value is NumberSource
        let form = ((NumberSource)fact.Value).Form
        from column in ColumnsOf(fact.Key, fact.Value)
        where column.Source.Type is not { } type || !form.Holds(type)
        select new ValueProblem(
            mapping.Kind.Facts[fact.Key].Name,
            If(MayBeNoNumber(column.Source) ? Column(column.Name + NoNumberSuffix) : False, False, All(Column(column.Name + StatedSuffix), IsNull(Column(column.Name)))),
            column.Source,
            $"at most {form.Digits - form.Decimals} digits before the point and {form.Decimals} behind it; 'check' evaluates the row");

    private SelectQuery Stated(bool withFound = false, SqlExpression? where = null)
    {
        var columns = new List<SelectedColumn> { new(Id, FactColumns.Id) };
        if (mapping.Name is { } name)
            columns.Add(new SelectedColumn(dialect.ToText(Column(name.Name)), SubjectName));
        if (mapping.Jurisdiction is { } place)
            columns.Add(new SelectedColumn(dialect.ToText(Column(place.Name)), Jurisdiction));
        if (mapping.Version is { } version)
            columns.Add(new SelectedColumn(Column(version.Name), Version));
        if (day.AsOf is null)
        {
            var own = mapping.Date is { } date ? If(IsNull(Column(date.Name)), Whole(today!.Value.DayNumber), dialect.ToDay(Column(date.Name), date.Type)) : Whole(today!.Value.DayNumber);
            columns.Add(new SelectedColumn(own, FactColumns.Day));
            if (mapping.Date is { } stated)
                columns.Add(new SelectedColumn(IsNotNull(Column(stated.Name)), HasDate));
        }

        foreach (var (slot, source) in mapping.Facts)
        {
            foreach (var column in ColumnsOf(slot, source))
            {
                columns.Add(new SelectedColumn(Value(source, column.Source), column.Name));
                columns.Add(new SelectedColumn(IsNotNull(Column(column.Source.Name)), column.Name + StatedSuffix));
                if (source is NumberSource && MayBeNoNumber(column.Source))
                    columns.Add(new SelectedColumn(dialect.IsNoNumber(Column(column.Source.Name), column.Source.Type), column.Name + NoNumberSuffix));
            }
        }

        if (withFound)
            columns.AddRange(Problems().Concat(ForKernelOnly()).Select(problem => problem.Column).DistinctBy(column => column.Name).Select(column => new SelectedColumn(dialect.ToText(Column(column.Name)), FoundIn(column))));
        return new SelectQuery(columns, TableNames.Read(mapping.Table)) { Where = where };
    }

    private SelectQuery Facts(bool withFound = false)
    {
        var columns = new List<SelectedColumn> { Same(FactColumns.Id) };
        if (mapping.Name is not null)
            columns.Add(Same(SubjectName));
        if (mapping.Jurisdiction is not null)
            columns.Add(Same(Jurisdiction));
        if (mapping.Version is not null)
            columns.Add(Same(Version));
        if (day.AsOf is null)
            columns.Add(Same(FactColumns.Day));
        if (day.AsOf is null && mapping.Date is not null)
            columns.Add(Same(HasDate));
        if (withFound)
            columns.AddRange(FoundNames.Select(Same));
        if (day.AsOf is null && hasYears)
        {
            var newYear = dialect.NewYear(Column(FactColumns.Day));
            var next = dialect.NewYear(Apply(SqlOperator.Plus, newYear, Whole(366)));
            columns.Add(new SelectedColumn(newYear, FactColumns.NewYear));
            columns.Add(new SelectedColumn(Apply(SqlOperator.Minus, Apply(SqlOperator.Minus, next, newYear), Whole(365)), FactColumns.LeapDays));
        }

        columns.AddRange(FactNames.Select(Same));
        var isProblem = Any(Problems().Select(problem => problem.IsSo));
        var isForKernel = Any(ForKernelOnly().Select(column => column.IsSo));
        columns.Add(new SelectedColumn(Case([new CaseBranch(isProblem, Whole(Problem)), new CaseBranch(isForKernel, Whole(ForKernel))], Whole(Evaluated)), Status));
        return new SelectQuery(columns, TableReference.Of(StatedName));
    }

    private IEnumerable<(int Slot, string Name, SourceColumn Source)> ColumnsOf(int slot, FactSource source) => source switch
    {
        RangeSource { IsPoint: false } range => [(slot, _columns.LowOf(slot), range.Low), (slot, _columns.HighOf(slot), range.High)],
        RangeSource range => [(slot, _columns.NameOf(slot), range.Low)],
        _ => [(slot, _columns.NameOf(slot), ((WordSource)source).Column)],
    };

    private SqlExpression Value(FactSource source, SourceColumn column) => source switch
    {
        NumberSource number => dialect.ToWhole(Column(column.Name), column.Type, number.Form),
        DaySource => dialect.ToDay(Column(column.Name), column.Type),
        _ => Members((WordSource)source),
    };

    // Of several words of which one is meant the bits of all are joined; a word that is not known makes no bit, which the number of signs between shows.
    private SqlExpression Members(WordSource source)
    {
        var column = Column(source.Column.Name);
        if (source.Column.Type is { Kind: ColumnKind.Truth })
            return Case([new CaseBranch(column, Whole(2)), new CaseBranch(IsNotNull(column), Whole(1))], Null);

        // The words as they are written nearly everywhere come first: nothing is done to them.
        var written = source.Column.Type is { Kind: ColumnKind.Text } ? column : dialect.ToText(column);
        var words = source.Words.Where(word => !NotStated.Says(word.Key) || word.Value != AllOf(source)).Select(word => (Word: word.Key, Members: word.Value)).ToList();
        var silent = new CaseBranch(new Membership(written, [.. source.Words.Where(word => NotStated.Says(word.Key) && word.Value == AllOf(source)).Select(word => Literal(word.Key))]), Whole(AllOf(source)));
        var text = dialect.Trim(source.IsCaseless ? Call("LOWER", written) : written);
        var otherwise = source.Separator is { } separator
            ? SeparatedWords.Members(SeparatedWords.WithoutBlanks(text, separator), words, separator, source.IsCaseless, dialect)
            : Case(Branches(text, words.Select(word => (source.IsCaseless ? word.Word.ToLowerInvariant() : word.Word, word.Members))), Null);
        return Case([new CaseBranch(IsNull(column), Null), .. Branches(written, words), silent], otherwise);
    }

    private static ulong AllOf(WordSource source) => source.Words.Aggregate(0UL, (all, word) => all | word.Value);

    // Words of the same bits after one another are one branch.
    private static IEnumerable<CaseBranch> Branches(SqlExpression text, IEnumerable<(string Word, ulong Members)> words) => words
        .DistinctBy(word => word.Word)
        .GroupBy(word => word.Members)
        .Select(group => new CaseBranch(new Membership(text, [.. group.Select(word => Literal(word.Word))]), Whole(group.Key)));

    private IEnumerable<ValueProblem> ProblemsOf(Fact fact, int slot, FactSource source)
    {
        if (source is WordSource word)
        {
            yield return new ValueProblem(fact.Name, All(Column(fact.Name + StatedSuffix), IsNull(Column(fact.Name))), word.Column, fact.DescribeDomain().En);
            yield break;
        }

        var range = (RangeSource)source;
        var (low, high) = (_columns.DomainEnd(slot, fact.Domain.Lower), _columns.DomainEnd(slot, fact.Domain.Upper));
        var expected = fact.Type == FactType.Date ? "0001-01-01 to 9999-12-31" : fact.DescribeDomain().En;
        foreach (var (_, name, column) in ColumnsOf(slot, source))
        {
            var value = Column(name);
            yield return new ValueProblem(
                fact.Name,
                Any(
                    source is NumberSource && MayBeNoNumber(column) ? Column(name + NoNumberSuffix) : False,
                    source is DaySource ? All(Column(name + StatedSuffix), IsNull(value)) : False,
                    low.IsNone ? False : Apply(low.IsOpen is TruthLiteral { Value: true } ? SqlOperator.AtMost : SqlOperator.Less, value, low.Numerator.Value),
                    high.IsNone ? False : Apply(high.IsOpen is TruthLiteral { Value: true } ? SqlOperator.AtMost : SqlOperator.Less, high.Numerator.Value, value)),
                column,
                expected);
        }

        if (!range.IsPoint)
            yield return new ValueProblem(fact.Name, Apply(SqlOperator.Less, Column(_columns.HighOf(slot)), Column(_columns.LowOf(slot))), range.Low, "an end at most the other one");
    }

    private bool MayBeNoNumber(SourceColumn column) => dialect.IsNoNumber(Column(column.Name), column.Type) is not TruthLiteral;

    private static SelectedColumn Same(string name) => new(Column(name), name);
}
