using System.Collections.Generic;
using Compliance.Tables;

namespace Compliance.Workbooks;

/// <summary>The formats of workbooks that are read, for <see cref="Descriptors.DescriptorReader.WorkbookFormats"/>.</summary>
public static class WorkbookFormats
{
    /// <summary>All of them: <c>.xlsx</c>, <c>.xlsm</c> and <c>.xls</c>. Which of them a file is, its first bytes tell.</summary>
    public static IReadOnlyList<IWorkbookFormat> All { get; } = [new ExcelFormat()];
}
