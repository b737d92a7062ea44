using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using Compliance.Localization;
using Compliance.Tables;
using Compliance.Workbooks.Limits;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace Compliance.Workbooks.Xls;

/// <summary>A workbook of the older, binary format.</summary>
internal sealed class XlsWorkbook : IWorkbook
{
    private readonly IExcelDataReader _reader;
    private readonly List<ISheet> _sheets = [];

    static XlsWorkbook() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public XlsWorkbook(Stream stream)
    {
        _reader = Guard(() => ExcelReaderFactory.CreateBinaryReader(stream, new ExcelReaderConfiguration { LeaveOpen = true }));
        var count = Guard(() => _reader.ResultsCount);
        if (count > WorkbookLimits.Sheets)
            throw new WorkbookException(new LocalizedText($"工作表过多：超过上限 {WorkbookLimits.Sheets} 张", $"it has too many sheets: more than the limit of {WorkbookLimits.Sheets}"));
        for (var index = 0; index < count; index++)
        {
            _sheets.Add(new XlsSheet(_reader, _reader.Name, _reader.VisibleState != "visible", index));
            if (index + 1 < count)
                Guard(_reader.NextResult);
        }

        Guard(() =>
        {
            _reader.Reset();
            return true;
        });
    }

    public IReadOnlyList<ISheet> Sheets => _sheets;

    // The library that reads it gives days, whichever way they are counted.
    public bool CountsFrom1904 => false;

    public bool HasLinks => false;

    public void Dispose() => _reader.Dispose();

    /// <summary>Reads, and tells in our own words what is wrong.</summary>
    internal static T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidPasswordException exception)
        {
            throw new WorkbookException(new LocalizedText("工作簿有密码保护：请去掉密码后再读取", "the workbook is protected by a password: save it without one"), inner: exception);
        }
        catch (Exception exception) when (exception is not (OutOfMemoryException or WorkbookException))
        {
            // The library is made for files that are right: of any other it throws whatever it stumbles over.
            throw new WorkbookException(new LocalizedText("文件已损坏，或不是 .xls 工作簿（有密码的 .xlsx 也是如此）", "the file is damaged, or no .xls workbook, as an .xlsx with a password is none"), inner: exception);
        }
    }
}
