namespace Compliance.Sql.Mapping;

/// <summary>The table of deviations, one a row.</summary>
/// <param name="Table">The table.</param>
/// <param name="Subject">The column of the subject's id.</param>
/// <param name="Rule">The column of the rule's id.</param>
/// <param name="Reason">The column of the reason.</param>
/// <param name="ApprovedBy">The column of who approved it.</param>
/// <param name="ApprovedOn">The column of the day that it was approved on.</param>
/// <param name="ExpiresOn">The column of its last day.</param>
internal sealed record DeviationSource(
    string Table, SourceColumn Subject, SourceColumn Rule, SourceColumn Reason, SourceColumn ApprovedBy, SourceColumn ApprovedOn, SourceColumn ExpiresOn);
