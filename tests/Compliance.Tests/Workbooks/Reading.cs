using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Descriptors;
using Compliance.Diagnostics;
using Compliance.Tests.BadInput;
using Compliance.Workbooks;

namespace Compliance.Tests.Workbooks;

/// <summary>Reads workbooks of the shipped pack's subjects.</summary>
internal static class Reading
{
    /// <summary>The reader.</summary>
    public static DescriptorReader Reader => new(BadFiles.ShippedPack) { WorkbookFormats = WorkbookFormats.All };

    /// <summary>What a workbook holds, under the name <c>register.xlsx</c>.</summary>
    public static ReadResult<DescriptorFile> Read(this WorkbookMaker maker) => Reader.Read(new MemoryStream(maker.Bytes()), "register.xlsx");

    /// <summary>The diagnostics of a result, each as its place, code and message.</summary>
    public static IReadOnlyList<string> Told(this ReadResult<DescriptorFile> result) => [.. result.Diagnostics.Select(diagnostic => $"{diagnostic.Span} {diagnostic.Code} {diagnostic.Message(Localization.Language.English)}")];
}
