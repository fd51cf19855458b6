using System.Globalization;
using NewsCluster.Web.Verbs;

// Without ICU there are neither the two languages nor letters without their marks: stories would differ from machine to machine.
try
{
    CultureInfo.GetCultureInfo("vi-VN");
}
catch (CultureNotFoundException)
{
    Console.Error.WriteLine("NewsCluster cần ICU: hãy cài thư viện libicu và đừng đặt DOTNET_SYSTEM_GLOBALIZATION_INVARIANT.");
    Console.Error.WriteLine("NewsCluster needs ICU: install the library libicu and do not set DOTNET_SYSTEM_GLOBALIZATION_INVARIANT.");
    return 1;
}

// System.CommandLine says 1 for a command it cannot parse; here that is 2, and 1 is for work that failed.
var parsed = Commands.Root().Parse(args);
var exit = await parsed.InvokeAsync();
return parsed.Errors.Count > 0 ? 2 : exit;
