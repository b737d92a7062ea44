// What any .NET program pays to start: the measure of what the tool adds.
return 0;
