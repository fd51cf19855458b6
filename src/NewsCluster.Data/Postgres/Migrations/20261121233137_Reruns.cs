using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace NewsCluster.Data.Postgres.Migrations
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
                    RerunId = table.Column<long>(type: "bigint", nullable: false),
                    ArticleId = table.Column<long>(type: "bigint", nullable: false),
                    FromId = table.Column<long>(type: "bigint", nullable: false),
                    ToId = table.Column<long>(type: "bigint", nullable: false),
                    Probability = table.Column<double>(type: "double precision", nullable: false),
                    Evidence = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RerunMoves", x => new { x.RerunId, x.ArticleId });
                });

            migrationBuilder.CreateTable(
                name: "Reruns",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Scope = table.Column<int>(type: "integer", nullable: false),
                    ScopeId = table.Column<long>(type: "bigint", nullable: true),
                    From = table.Column<DateOnly>(type: "date", nullable: true),
                    To = table.Column<DateOnly>(type: "date", nullable: true),
                    AskedBy = table.Column<string>(type: "text", nullable: false),
                    AskedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: true),
                    ComputedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Articles = table.Column<int>(type: "integer", nullable: false),
                    Unread = table.Column<int>(type: "integer", nullable: false),
                    Texts = table.Column<int>(type: "integer", nullable: false),
                    Moves = table.Column<int>(type: "integer", nullable: false),
                    Joined = table.Column<int>(type: "integer", nullable: false),
                    Parted = table.Column<int>(type: "integer", nullable: false),
                    Begun = table.Column<int>(type: "integer", nullable: false),
                    Dissolved = table.Column<int>(type: "integer", nullable: false),
                    AppliedBy = table.Column<string>(type: "text", nullable: true),
                    AppliedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Detail = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reruns", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RerunStories",
                columns: table => new
                {
                    RerunId = table.Column<long>(type: "bigint", nullable: false),
                    StoryId = table.Column<long>(type: "bigint", nullable: false),
                    Fate = table.Column<int>(type: "integer", nullable: false),
                    IntoId = table.Column<long>(type: "bigint", nullable: true),
                    Before = table.Column<int>(type: "integer", nullable: false),
                    After = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RerunStories", x => new { x.RerunId, x.StoryId });
                });

            migrationBuilder.CreateTable(
                name: "RerunTexts",
                columns: table => new
                {
                    RerunId = table.Column<long>(type: "bigint", nullable: false),
                    ArticleId = table.Column<long>(type: "bigint", nullable: false),
                    RunId = table.Column<long>(type: "bigint", nullable: false),
                    Changes = table.Column<int>(type: "integer", nullable: false),
                    OldTitle = table.Column<string>(type: "text", nullable: false),
                    NewTitle = table.Column<string>(type: "text", nullable: false),
                    Document = table.Column<string>(type: "text", nullable: false)
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
