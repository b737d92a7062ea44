using System.Collections.Generic;
using Compliance.Importing.Ifc;
using Compliance.Importing.Tables;
using Compliance.Importing.Xml;
using Compliance.Profiles;
using Compliance.Tables;

namespace Compliance.Importing;

/// <summary>The formats of other systems that a profile may speak of.</summary>
public static class RecordFormats
{
    /// <summary>All of them.</summary>
    /// <param name="workbooks">The formats of workbooks that a table may have besides CSV.</param>
    public static IReadOnlyList<IRecordFormat> All(IReadOnlyList<IWorkbookFormat> workbooks) => [new TableFormat(workbooks), new ReportFormat(), new XmlFormat(), new IfcFormat()];
}
