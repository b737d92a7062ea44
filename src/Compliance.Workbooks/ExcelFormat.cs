using System.Collections.Generic;
using System.IO;
using Compliance.Localization;
using Compliance.Tables;
using Compliance.Workbooks.Xls;
using Compliance.Workbooks.Xlsx;

namespace Compliance.Workbooks;

/// <summary>Workbooks of Excel, the newer ones (a package of XML) and the older ones (binary). Programs give either of them the name of the other.</summary>
internal sealed class ExcelFormat : IWorkbookFormat
{
    public IReadOnlyList<string> Extensions { get; } = [".xlsx", ".xlsm", ".xls"];

    public bool MayBegin(byte[] start, int count) => IsPackage(start, count) || IsCompound(start, count);

    public IWorkbook Open(Stream stream)
    {
        var start = new byte[8];
        stream.Position = 0;
        var count = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        if (IsPackage(start, count))
            return new XlsxWorkbook(stream);
        if (IsCompound(start, count))
            return new XlsWorkbook(stream);
        throw new WorkbookException(count == 0
            ? new LocalizedText("文件为空", "the file is empty")
            : new LocalizedText("文件内容不是 Excel 工作簿（可能是改了扩展名的网页或文本）：请用电子表格打开并另存为 .xlsx", "it is no workbook of Excel, but perhaps a web page or a text under that name: open it in a spreadsheet program and save it as .xlsx"));
    }

    private static bool IsPackage(byte[] start, int count) => count >= 4 && start is [(byte)'P', (byte)'K', 3, 4, ..];

    private static bool IsCompound(byte[] start, int count) => count >= 8 && start is [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..];
}
