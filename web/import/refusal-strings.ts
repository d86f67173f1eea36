/** What went wrong with a file and what to do next, by the code of the server. */
export const vi = {
  "refusal.import.encoding": "Không đọc được chữ trong tệp này.",
  "advice.import.encoding":
    "Mở tệp bằng Excel, lưu lại thành “Excel Workbook (.xlsx)” hoặc “CSV UTF-8”, rồi thả lại.",
  "where.row": "Ở dòng {{ row }}.",
  "where.cell": "Ở dòng {{ row }}, cột {{ column }}.",
  "where.columns": "Đó là “{{ first }}” và “{{ second }}”.",
  "refusal.import.csv": "Tệp CSV bị hỏng: có dấu nháy kép đặt sai chỗ hoặc không đóng.",
  "advice.import.csv":
    'Mở tệp bằng Excel hoặc Notepad, sửa dấu nháy kép (") ở dòng đó, lưu lại rồi thả lại.',
  "refusal.import.no_table": "Đây là tệp {{ found }}, không phải bảng số liệu, dù tên tệp là gì.",
  "advice.import.no_table":
    "Chép bảng số liệu sang tệp mẫu ở dưới, lưu thành .xlsx hoặc .csv, rồi thả lại.",
  "refusal.import.json": "Tệp JSON không đúng dạng: cần một danh sách các dòng.",
  "advice.import.json": "Xuất lại tệp từ phần mềm gốc, hoặc dùng tệp mẫu ở dưới.",
  "refusal.import.empty": "Tệp không có dòng số liệu nào.",
  "advice.import.empty":
    "Kiểm tra xem có chọn đúng tệp, và dưới dòng tiêu đề cột có số liệu không.",
  "refusal.import.workbook":
    "Không mở được tệp Excel này: tệp hỏng, có mật khẩu, hoặc không phải .xlsx.",
  "advice.import.workbook":
    "Mở bằng Excel, bỏ mật khẩu, lưu thành “Excel Workbook (.xlsx)”, rồi thả lại.",
  "refusal.import.format": "Đây là tệp Excel đời cũ (.xls) hoặc tệp có mật khẩu, dù tên tệp là gì.",
  "advice.import.format":
    "Mở bằng Excel, bỏ mật khẩu nếu có, lưu thành “Excel Workbook (.xlsx)”, rồi thả lại.",
  "refusal.import.too_large": "Tệp quá lớn: nhận tối đa 64 MB.",
  "advice.import.too_large": "Bỏ hình ảnh và trang tính thừa, hoặc chia tệp theo tỉnh.",
  "refusal.import.unpacked":
    "Tệp Excel này bung ra quá lớn nên bị từ chối để giữ an toàn cho máy chủ.",
  "advice.import.unpacked": "Sao chép riêng bảng số liệu sang một tệp mới, lưu lại rồi thả lại.",
  "refusal.import.too_heavy": "Đọc tệp này tốn quá nhiều bộ nhớ hoặc thời gian nên đã dừng lại.",
  "advice.import.too_heavy":
    "Sao chép riêng bảng số liệu sang một tệp mới, hoặc chia tệp theo tỉnh.",
  "refusal.import.joined_cells": "Trang tính có quá nhiều ô gộp.",
  "advice.import.joined_cells": "Bỏ gộp ô trong phần số liệu, hoặc sao chép sang tệp mẫu.",
  "refusal.import.too_many_rows": "Tệp có quá nhiều dòng: nhận tối đa 200.000 dòng.",
  "advice.import.too_many_rows": "Chia tệp theo tỉnh hoặc theo ngày.",
  "refusal.import.cell_too_long": "Có một ô chữ dài bất thường.",
  "advice.import.cell_too_long":
    "Sửa hoặc xóa ô đó rồi thả lại; thường do thiếu một dấu nháy kép đóng.",
  "refusal.import.column_twice": "Có hai cột cùng một nội dung nên không biết lấy cột nào.",
  "advice.import.column_twice": "Đổi tên hoặc xóa một trong hai cột.",
  "refusal.import.header": "Không tìm thấy dòng tiêu đề cột nào nhận ra được.",
  "advice.import.header":
    "Chọn loại số liệu, hoặc đặt lại tiêu đề cột như trong tệp mẫu. Danh sách người không được đọc: cần số lượng theo đơn vị.",
  "refusal.import.gone": "Bản kiểm tra này đã hết hạn hoặc đã được bỏ.",
  "advice.import.gone": "Hãy chọn lại tệp.",
  "refusal.import.kind": "Không có loại tệp mẫu này.",
  "advice.import.kind": "Chọn một loại trong danh sách tệp mẫu.",
  "refusal.import.no_date": "Tệp không nói số liệu của ngày nào.",
  "advice.import.no_date": "Điền “Ngày của số liệu” bên cạnh rồi đọc lại tệp.",
  "refusal.import.date_to_come": "Ngày của số liệu chưa tới.",
  "advice.import.date_to_come":
    "Sửa “Ngày của số liệu” hoặc ngày trong tiêu đề của tệp rồi đọc lại.",
  "refusal.import.date_too_early": "Ngày của số liệu quá xa về trước: trước 01/7/2009.",
  "advice.import.date_too_early":
    "Sửa “Ngày của số liệu” hoặc ngày trong tiêu đề của tệp rồi đọc lại.",
  "refusal.document.issued_on": "Ngày ban hành văn bản chưa tới, hoặc trước năm 1945.",
  "advice.document.issued_on": "Sửa “Ngày ban hành” rồi nhập lại.",
  "refusal.import.changed": "Số liệu đã thay đổi từ lúc kiểm tra.",
  "advice.import.changed": "Tệp vừa được so lại với số liệu bây giờ: xem các dòng, rồi nhập.",
  "refusal.text.personal":
    "Có họ tên, số định danh, số điện thoại hoặc thư điện tử của người trong phần tự điền. Không lưu điều gì về con người.",
  "advice.text.personal": "Xóa phần đó ở tên văn bản, cơ quan, bộ phận nhập, ghi chú hoặc lý do.",
  "refusal.import.busy": "Máy chủ đang đọc nhiều tệp khác.",
  "advice.import.busy": "Đợi một lát rồi thả lại tệp.",
  "refusal.import.outside": "{{ name }} ({{ code }}) không thuộc tỉnh của tệp này.",
  "advice.import.outside": "Chọn một đơn vị trong tỉnh, hoặc đổi tỉnh của tệp rồi đọc lại.",
  "refusal.import.row": "Tệp không có dòng này.",
  "advice.import.row": "Tải lại trang rồi chọn lại.",
  "refusal.import.unresolved": "Vẫn còn dòng chưa chọn hoặc không hợp lệ.",
  "advice.import.unresolved": "Chọn đơn vị cho các dòng đó, hoặc nhập mà để chúng ở ngoài.",
  "refusal.access.local_only":
    "Chỉ nhập được từ chính máy chủ này, qua địa chỉ 127.0.0.1 hoặc localhost.",
  "advice.access.local_only":
    "Mở trang này trên máy chủ, hoặc nhờ người quản trị nhập bằng lệnh npm run import.",
  "refusal.ledger.lost": "Sổ số liệu không mở được nên máy chủ chỉ cho xem.",
  "advice.ledger.lost": "Báo người quản trị máy chủ.",
  "refusal.batch.unknown": "Không có lần nhập nào mang mã này.",
  "refusal.batch.withdrawn": "Lần nhập này đã được rút trước đó.",
  "refusal.status.400": "Máy chủ không hiểu yêu cầu này.",
  "refusal.status.409": "Chưa thể thực hiện: tình trạng đã thay đổi.",
  "refusal.status.413": "Tệp quá lớn: nhận tối đa 64 MB.",
  "refusal.status.415": "Loại tệp này không đọc được. Chỉ nhận CSV, TSV, XLSX và JSON.",
  "refusal.status.429": "Máy chủ đang bận. Đợi vài giây rồi thử lại.",
  "refusal.status.500": "Máy chủ gặp lỗi. Không có gì được lưu.",
};

export const en: Record<keyof typeof vi, string> = {
  "refusal.import.encoding": "The letters of this file cannot be read.",
  "advice.import.encoding":
    "Open it in Excel, save it as “Excel Workbook (.xlsx)” or “CSV UTF-8”, and drop it again.",
  "where.row": "In row {{ row }}.",
  "where.cell": "In row {{ row }}, column {{ column }}.",
  "where.columns": "They are “{{ first }}” and “{{ second }}”.",
  "refusal.import.csv": "The CSV is broken: a quote stands in a wrong place or is not closed.",
  "advice.import.csv":
    'Open it in Excel or a text editor, mend the quote (") in that row, save it and drop it again.',
  "refusal.import.no_table": "This is a file of {{ found }}, not a table, whatever it is called.",
  "advice.import.no_table":
    "Copy its table into a template below, save it as .xlsx or .csv, and drop that one.",
  "refusal.import.json": "The JSON has another form: a list of rows is expected.",
  "advice.import.json": "Export it again, or use a template below.",
  "refusal.import.empty": "The file holds no rows of figures.",
  "advice.import.empty":
    "Make sure that this is the file you meant and that figures stand below its header.",
  "refusal.import.workbook":
    "This workbook cannot be opened: it is broken, has a password or is no .xlsx.",
  "advice.import.workbook":
    "Open it in Excel, remove the password, save it as “Excel Workbook (.xlsx)” and drop it again.",
  "refusal.import.format":
    "This is an old workbook (.xls) or one with a password, whatever it is called.",
  "advice.import.format":
    "Open it in Excel, remove the password if it has one, save it as “Excel Workbook (.xlsx)” and drop it again.",
  "refusal.import.too_large": "The file is too large: at most 64 MB.",
  "advice.import.too_large":
    "Remove pictures and sheets that are not needed, or split the file by province.",
  "refusal.import.unpacked":
    "This workbook unpacks to far too much and was refused to keep the server safe.",
  "advice.import.unpacked": "Copy the table of figures alone into a new file and drop that one.",
  "refusal.import.too_heavy": "Reading this file took too much memory or time and was stopped.",
  "advice.import.too_heavy":
    "Copy the table of figures alone into a new file, or split it by province.",
  "refusal.import.joined_cells": "The sheet has too many merged cells.",
  "advice.import.joined_cells": "Unmerge the cells of the figures, or copy them into a template.",
  "refusal.import.too_many_rows": "The file has too many rows: at most 200,000.",
  "advice.import.too_many_rows": "Split it by province or by date.",
  "refusal.import.cell_too_long": "One cell holds an unusually long text.",
  "advice.import.cell_too_long":
    "Mend or clear it and drop the file again; often a closing quote is missing.",
  "refusal.import.column_twice": "Two columns claim to be the same figure.",
  "advice.import.column_twice": "Rename or remove one of them.",
  "refusal.import.header": "No row of headers was recognised.",
  "advice.import.header":
    "Choose the kind of figures, or name the columns as in the template. Lists of people are not read: counts by unit are.",
  "refusal.import.gone": "This check has expired or was thrown away.",
  "advice.import.gone": "Choose the file again.",
  "refusal.import.kind": "There is no such kind of template.",
  "advice.import.kind": "Choose one of the templates listed.",
  "refusal.import.no_date": "The file does not say of which date its figures are.",
  "advice.import.no_date": "Fill in “Date of the figures” beside it and read the file again.",
  "refusal.import.date_to_come": "The date of the figures is yet to come.",
  "advice.import.date_to_come":
    "Correct “Date of the figures”, or the date in the file's title, and read it again.",
  "refusal.import.date_too_early": "The date of the figures lies before 1 July 2009.",
  "advice.import.date_too_early":
    "Mend “Date of the figures”, or the date in the title of the file, and read it again.",
  "refusal.document.issued_on": "The date of issue is yet to come, or lies before 1945.",
  "advice.document.issued_on": "Mend “Date of issue” and accept again.",
  "refusal.import.changed": "The figures have changed since the check.",
  "advice.import.changed":
    "The file was held against the figures of now: look at its rows, then accept it.",
  "refusal.text.personal":
    "What was filled in holds a name, an identity number, a phone number or an address of mail of a person. Nothing about a person is stored.",
  "advice.text.personal":
    "Take it out of the title, the publisher, who imports, the remark or the reason.",
  "refusal.import.busy": "The server is reading other files.",
  "advice.import.busy": "Wait a while and drop the file again.",
  "refusal.import.outside": "{{ name }} ({{ code }}) lies outside of the province of this file.",
  "advice.import.outside":
    "Choose a unit of the province, or change the file's province and read it again.",
  "refusal.import.row": "The file has no such row.",
  "advice.import.row": "Load the page again and choose again.",
  "refusal.import.unresolved": "Some rows are still unchosen or impossible.",
  "advice.import.unresolved": "Choose their units, or accept the file without them.",
  "refusal.access.local_only":
    "Imports are taken from this server's own machine alone, under 127.0.0.1 or localhost.",
  "advice.access.local_only":
    "Open this page on the server, or have it imported with npm run import.",
  "refusal.ledger.lost": "The ledger could not be opened, so the server only shows.",
  "advice.ledger.lost": "Tell whoever runs the server.",
  "refusal.batch.unknown": "There is no import with this id.",
  "refusal.batch.withdrawn": "This import was withdrawn before.",
  "refusal.status.400": "The server does not understand this request.",
  "refusal.status.409": "This cannot be done now: things have changed.",
  "refusal.status.413": "The file is too large: at most 64 MB.",
  "refusal.status.415": "Files of this type cannot be read: CSV, TSV, XLSX and JSON are taken.",
  "refusal.status.429": "The server is busy. Wait some seconds and try again.",
  "refusal.status.500": "The server failed. Nothing was stored.",
};
