using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsCluster.Data.Postgres.Migrations
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
                    LastArticleId = table.Column<long>(type: "bigint", nullable: false),
                    RunId = table.Column<long>(type: "bigint", nullable: false),
                    Document = table.Column<int>(type: "integer", nullable: false),
                    Terms = table.Column<byte[]>(type: "bytea", nullable: false)
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
