using System;
using System.IO;
using Compliance.Cli.Display;
using Compliance.Cli.Infrastructure;
using Compliance.Cli.Output;
using Compliance.Localization;
using Compliance.Reporting;
using Compliance.Workbooks.Forms;

namespace Compliance.Cli.Form;

/// <summary>Runs <c>form</c>: what has to be handed in for a kind of subject, as a workbook or a JSON Schema.</summary>
internal static class FormRun
{
    private const string SchemaEnd = ".json";
    private const string WorkbookEnd = ".xlsx";

    /// <summary>Writes the form, and gives the exit status.</summary>
    public static int Run(string packName, PackSettings packs, string kindName, string output, Language language)
    {
        var isSchema = output.EndsWith(SchemaEnd, StringComparison.OrdinalIgnoreCase);
        if (!isSchema && !output.EndsWith(WorkbookEnd, StringComparison.OrdinalIgnoreCase))
            return Refusal.Write(language, $"表格应写入 .xlsx 或 .json 文件：“{output}”", $"a form is written to a file .xlsx or .json, and not to '{output}'");
        if (PackLoading.Load(packs, packName, Terminal.Errors(), language) is not { } pack)
            return ExitStatus.WrongInput;
        if (KindLookup.Kind(pack, kindName, language) is not { } kind)
            return ExitStatus.WrongInput;

        if (isSchema)
            return NewFiles.Write([(output, FormSchema.Of(pack, kind))], overwrites: true, language);

        using var bytes = new MemoryStream();
        FormWorkbook.Write(pack, kind, bytes, language);
        OutputFile.WriteAll(output, bytes.ToArray());
        Console.Out.Write(VisibleText.Of(output) + "\n");
        return ExitStatus.Compliant;
    }
}
