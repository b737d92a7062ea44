using System;
using System.IO;
using System.Text;
using Compliance.Packs;
using DesignReview;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

if (Arguments.Read(args) is not { } arguments)
{
    Console.Error.WriteLine(Arguments.Usage);
    return Panel.Wrong;
}

if (arguments.Script is not null && !File.Exists(arguments.Script))
{
    Console.Error.WriteLine($"There is no script {arguments.Script}.");
    return Panel.Wrong;
}

// A build of the add-in is made for one version of the rules.
var pack = PackCatalog.BesideApplication().Load("jiaozuo-2023-3@1.0.0").Require();
var panel = new Panel(pack, Console.Out, Console.Error);
if (arguments.Script is null)
    return panel.Run(arguments.Descriptor, arguments.AsOf, Console.In, showsPrompt: !Console.IsInputRedirected);

using var script = new StreamReader(arguments.Script);
return panel.Run(arguments.Descriptor, arguments.AsOf, script, showsPrompt: false);
