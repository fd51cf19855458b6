using NewsCluster.Web.Verbs;

// System.CommandLine says 1 for a command it cannot parse; here that is 2, and 1 is for work that failed.
var parsed = Commands.Root().Parse(args);
var exit = await parsed.InvokeAsync();
return parsed.Errors.Count > 0 ? 2 : exit;
