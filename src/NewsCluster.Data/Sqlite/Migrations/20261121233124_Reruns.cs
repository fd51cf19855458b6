using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsCluster.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Reruns : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "RerunMoves",
                columns: table => new
                {
                    RerunId = table.Column<long>(type: "INTEGER", nullable: false),
                    ArticleId = table.Column<long>(type: "INTEGER", nullable: false),
                    FromId = table.Column<long>(type: "INTEGER", nullable: false),
                    ToId = table.Column<long>(type: "INTEGER", nullable: false),
                    Probability = table.Column<double>(type: "REAL", nullable: false),
                    Evidence = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RerunMoves", x => new { x.RerunId, x.ArticleId });
                });

            migrationBuilder.CreateTable(
                name: "Reruns",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Scope = table.Column<int>(type: "INTEGER", nullable: false),
                    ScopeId = table.Column<long>(type: "INTEGER", nullable: true),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AskedBy = table.Column<string>(type: "TEXT", nullable: false),
                    AskedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: true),
                    ComputedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Articles = table.Column<int>(type: "INTEGER", nullable: false),
                    Unread = table.Column<int>(type: "INTEGER", nullable: false),
                    Texts = table.Column<int>(type: "INTEGER", nullable: false),
                    Moves = table.Column<int>(type: "INTEGER", nullable: false),
                    Joined = table.Column<int>(type: "INTEGER", nullable: false),
                    Parted = table.Column<int>(type: "INTEGER", nullable: false),
                    Begun = table.Column<int>(type: "INTEGER", nullable: false),
                    Dissolved = table.Column<int>(type: "INTEGER", nullable: false),
                    AppliedBy = table.Column<string>(type: "TEXT", nullable: true),
                    AppliedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Detail = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reruns", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RerunStories",
                columns: table => new
                {
                    RerunId = table.Column<long>(type: "INTEGER", nullable: false),
                    StoryId = table.Column<long>(type: "INTEGER", nullable: false),
                    Fate = table.Column<int>(type: "INTEGER", nullable: false),
                    IntoId = table.Column<long>(type: "INTEGER", nullable: true),
                    Before = table.Column<int>(type: "INTEGER", nullable: false),
                    After = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RerunStories", x => new { x.RerunId, x.StoryId });
                });

            migrationBuilder.CreateTable(
                name: "RerunTexts",
                columns: table => new
                {
                    RerunId = table.Column<long>(type: "INTEGER", nullable: false),
                    ArticleId = table.Column<long>(type: "INTEGER", nullable: false),
                    RunId = table.Column<long>(type: "INTEGER", nullable: false),
                    Changes = table.Column<int>(type: "INTEGER", nullable: false),
                    OldTitle = table.Column<string>(type: "TEXT", nullable: false),
                    NewTitle = table.Column<string>(type: "TEXT", nullable: false),
                    Document = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RerunTexts", x => new { x.RerunId, x.ArticleId });
                });

            migrationBuilder.CreateIndex(
                name: "IX_Reruns_State",
                table: "Reruns",
                column: "State");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "RerunMoves");

            migrationBuilder.DropTable(
                name: "Reruns");

            migrationBuilder.DropTable(
                name: "RerunStories");

            migrationBuilder.DropTable(
                name: "RerunTexts");
        }
    }
}
