using System.Data.Common;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace NewsCluster.Data;

/// <summary>A table's columns as the model has them, for writing past the change tracker.</summary>
internal sealed record BulkTable(string Name, IReadOnlyList<BulkColumn> Columns)
{
    public static BulkTable For(IEntityType type, object row)
    {
        var columns = type.GetProperties().Where(property => !IsLeftToDatabase(property, row)).Select(BulkColumn.Of);
        var json = type.GetNavigations().Where(navigation => navigation.TargetEntityType.IsMappedToJson()).Select(BulkColumn.OfJson);
        return new BulkTable(type.GetTableName()!, [.. columns, .. json]);
    }

    /// <summary>Some columns, in this order.</summary>
    public static BulkTable Of(IEntityType type, IEnumerable<string> properties) =>
        new(type.GetTableName()!, [.. properties.Select(name => BulkColumn.Of(type.FindProperty(name)!))]);

    private static bool IsLeftToDatabase(IProperty property, object row) =>
        property.ValueGenerated == ValueGenerated.OnAdd && property.PropertyInfo!.GetValue(row) is 0L;

    /// <summary>The columns' names, quoted, with commas between: both databases quote alike.</summary>
    public string ColumnList => string.Join(", ", Columns.Select(column => $"\"{column.Name}\""));

    /// <summary>What an UPDATE sets: all columns but the first, which is the key.</summary>
    /// <param name="filled">Columns that keep what they have.</param>
    /// <param name="value">Where a column's new value comes from.</param>
    public string Assignments(IReadOnlyCollection<string> filled, Func<int, string> value) => string.Join(", ", Columns.Skip(1).Select((column, i) =>
        filled.Contains(column.Name) ? $"\"{column.Name}\" = COALESCE(\"{Name}\".\"{column.Name}\", {value(i + 1)})" : $"\"{column.Name}\" = {value(i + 1)}"));
}

/// <param name="Mapping">Knows the database's type; null for JSON.</param>
/// <param name="Value">What to store of a row: in the database's terms, null for nothing.</param>
internal sealed record BulkColumn(string Name, RelationalTypeMapping? Mapping, Func<object, object?> Value)
{
    public static BulkColumn Of(IProperty property)
    {
        var mapping = property.GetRelationalTypeMapping();
        var member = property.PropertyInfo!;
        return new BulkColumn(property.GetColumnName(), mapping, mapping.Converter is { } converter
            ? row => converter.ConvertToProvider(member.GetValue(row))
            : member.GetValue);
    }

    public static BulkColumn OfJson(INavigation navigation)
    {
        var member = navigation.PropertyInfo!;
        return new BulkColumn(navigation.TargetEntityType.GetContainerColumnName()!, null, row => JsonSerializer.Serialize(member.GetValue(row)));
    }

    /// <summary>A parameter of the column's type, without a value.</summary>
    public DbParameter Parameter(DbCommand command, string name)
    {
        if (Mapping is not null) return Mapping.CreateParameter(command, name, null, nullable: true);
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        return parameter;
    }
}
