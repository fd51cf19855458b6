using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsCluster.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class TermGenerations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "TermGenerations",
                columns: table => new
                {
                    LastArticleId = table.Column<long>(type: "INTEGER", nullable: false),
                    RunId = table.Column<long>(type: "INTEGER", nullable: false),
                    Document = table.Column<int>(type: "INTEGER", nullable: false),
                    Terms = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TermGenerations", x => x.LastArticleId);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "TermGenerations");
        }
    }
}
