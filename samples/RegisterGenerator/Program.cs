using System;
using System.IO;
using System.Text;
using RegisterGenerator;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

if (Arguments.Read(args) is not { } arguments)
{
    Console.Error.WriteLine(Arguments.Usage);
    return 2;
}

if (Path.GetDirectoryName(Path.GetFullPath(arguments.Output)) is { } folder)
    Directory.CreateDirectory(folder);
using (var stream = File.Create(arguments.Output))
    Register.Write(stream, arguments.Projects, arguments.Seed);
Console.WriteLine($"{arguments.Output}: {arguments.Projects} made-up projects, seed {arguments.Seed}");
return 0;
